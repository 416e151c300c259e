package io.belvedere.graphql.http;

import io.belvedere.http.HttpRefusal;
import io.belvedere.http.Weighted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The two media types of an answer. They differ in what a status may mean: what comes as plain JSON can be from anything on
 * the way, so only the newer type tells by its status what became of a request.
 */
public enum AnswerMediaType {
    JSON("application/json"),
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private static final String EVENTS = "text/event-stream";

    private final String name;

    AnswerMediaType(String name) {
        this.name = name;
    }

    /** The one that the header prefers. Who names none of the two gets plain JSON, if that is accepted at all. */
    public static AnswerMediaType accepted(String header) {
        List<Weighted> ranges = Weighted.parse(header);
        if (ranges.isEmpty()) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(type -> type.quality(ranges) > 0)
                .max(Comparator.<AnswerMediaType>comparingDouble(type -> type.quality(ranges))
                        .thenComparingInt(type -> type.preference(ranges)))
                .orElseThrow(() -> HttpRefusal.notAcceptable(GRAPHQL_RESPONSE + " or " + JSON));
    }

    /**
     * Whether the header would rather have events than one answer. Clients name events among the types of every request, so
     * as one that is welcome as well it does not count.
     */
    public static boolean isBehindEvents(String header) {
        List<Weighted> ranges = Weighted.parse(header);
        return ranges.stream()
                .filter(range -> range.name().equals(EVENTS) && range.weight() > 0)
                .anyMatch(events -> Arrays.stream(values()).noneMatch(type -> type.rivals(events, ranges)));
    }

    private boolean rivals(Weighted events, List<Weighted> ranges) {
        boolean named = ranges.stream().anyMatch(range -> range.name().equals(name));
        return named ? quality(ranges) >= events.weight() : quality(ranges) > events.weight();
    }

    /** Refuses to answer where plain JSON is not accepted. */
    static void requireJson(String header) {
        List<Weighted> ranges = Weighted.parse(header);
        if (!ranges.isEmpty() && JSON.quality(ranges) <= 0) {
            throw HttpRefusal.notAcceptable(JSON.toString());
        }
    }

    /** As it stands in the header of an answer. */
    public String header() {
        return name + "; charset=utf-8";
    }

    @Override
    public String toString() {
        return name;
    }

    /** Among types that are equally welcome: the newer one if the client names it, else the older one. */
    private int preference(List<Weighted> ranges) {
        if (this == JSON) {
            return 0;
        }
        return ranges.stream().anyMatch(range -> range.name().equals(name)) ? 1 : -1;
    }

    /** Of the ranges that cover this type, the most specific one decides. */
    private double quality(List<Weighted> ranges) {
        return ranges.stream()
                .filter(range -> covers(range.name()))
                .max(Comparator.comparingInt(range -> specificity(range.name())))
                .map(Weighted::weight)
                .orElse(0.0);
    }

    private boolean covers(String range) {
        return range.equals(name) || range.equals("application/*") || range.equals("*/*");
    }

    private static int specificity(String range) {
        return range.equals("*/*") ? 0 : range.endsWith("/*") ? 1 : 2;
    }
}
