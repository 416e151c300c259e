package io.belvedere.graphql.limit;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of each measure a request may have. Immutable. */
public final class RequestLimits {

    public static final RequestLimits DEFAULTS = new RequestLimits(defaults());

    private final Map<Measure, Integer> limits;

    private RequestLimits(Map<Measure, Integer> limits) {
        this.limits = limits;
    }

    public static RequestLimits from(Settings settings) {
        Map<Measure, Integer> limits = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            limits.put(measure, settings.integer(measure.key(), measure.defaultLimit(), measure.min(), measure.max()));
        }
        return new RequestLimits(limits);
    }

    private static Map<Measure, Integer> defaults() {
        Map<Measure, Integer> limits = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            limits.put(measure, measure.defaultLimit());
        }
        return limits;
    }

    /** The same with another limit of one measure. */
    public RequestLimits with(Measure measure, int limit) {
        Map<Measure, Integer> changed = new EnumMap<>(limits);
        changed.put(measure, limit);
        return new RequestLimits(changed);
    }

    public int of(Measure measure) {
        return limits.getOrDefault(measure, measure.defaultLimit());
    }

    /** All of them, by what errors call that which is counted. */
    public Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            named.put(measure.code(), of(measure));
        }
        return named;
    }

    /** Refuses a request of which so much was counted, if that is more than allowed. */
    public void require(Measure measure, long counted) {
        if (counted > of(measure)) {
            throw exceeded(measure);
        }
    }

    /** Counting ends at the limit, so nobody knows by how much it was exceeded. */
    public BelvedereException exceeded(Measure measure) {
        int limit = of(measure);
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                "the request has more than " + limit + " " + measure.words(),
                Map.of("limit", Integer.toString(limit), "counted", measure.code()));
    }
}
