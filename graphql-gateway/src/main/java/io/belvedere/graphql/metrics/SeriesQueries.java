package io.belvedere.graphql.metrics;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeWindow;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.TimeRanges;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.query.Found;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.query.SeriesScope;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What there is to ask for. */
record SeriesQueries(SeriesBrowser browser, InstantSource clock) {

    private static final String MATCHERS = "matchers";

    /** What the services call the matchers. */
    private static final String SELECTORS = "match[]";

    /** What a sender told of a metric. The component names are the schema's field names. */
    public record Described(String metric, MetricType type, String unit, String help) {

        static Described of(Map.Entry<String, MetricMetadata> told) {
            MetricMetadata metadata = told.getValue();
            return new Described(told.getKey(), metadata.type(), metadata.unit(), metadata.help());
        }
    }

    Entries<Map<String, String>> series(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        if (arguments.texts(MATCHERS).isEmpty()) {
            throw BelvedereException.invalid(MATCHERS, "must have at least one selector such as up{job=\"api\"}");
        }
        SeriesScope scope = scope(arguments);
        return Entries.of(told(() -> browser.series(Callers.of(environment), scope)), Labels::asMap);
    }

    Entries<String> labelNames(DataFetchingEnvironment environment) {
        SeriesScope scope = scope(Arguments.of(environment));
        return Entries.of(told(() -> browser.labelNames(Callers.of(environment), scope)), name -> name);
    }

    Entries<String> labelValues(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        String label = arguments.text("label");
        if (label.isEmpty()) {
            throw BelvedereException.invalid("label", "must not be empty");
        }
        SeriesScope scope = scope(arguments);
        return Entries.of(told(() -> browser.labelValues(Callers.of(environment), label, scope)), value -> value);
    }

    Entries<Described> metadata(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        String metric = arguments.findText("metric");
        List<Described> told = browser.metadata(Callers.of(environment)).entrySet().stream()
                .filter(entry -> metric == null || metric.equals(entry.getKey()))
                .map(Described::of)
                .toList();
        return Entries.of(Found.of(told, Entries.first(arguments)), described -> described);
    }

    private SeriesScope scope(Arguments arguments) {
        TimeRange range = TimeRanges.find(arguments);
        List<String> matchers = arguments.texts(MATCHERS);
        int first = Entries.first(arguments);
        if (range == null) {
            return new SeriesScope(matchers, Long.MIN_VALUE, Long.MAX_VALUE, first);
        }
        TimeWindow window = TimeWindow.of(range, clock.instant());
        return new SeriesScope(
                matchers, window.from().toEpochMilli(), window.until().toEpochMilli(), first);
    }

    /** What is wrong with a matcher is told by the name that it has here. */
    private static <T> T told(Supplier<T> found) {
        try {
            return found.get();
        } catch (BelvedereException refused) {
            if (!SELECTORS.equals(refused.details().get("field"))) {
                throw refused;
            }
            Map<String, String> details = new HashMap<>(refused.details());
            details.put("field", MATCHERS);
            throw new BelvedereException(
                    refused.problem(), String.valueOf(refused.getMessage()).replace(SELECTORS, MATCHERS), details);
        }
    }
}
