package io.belvedere.promql.conformance;

import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.pattern.LinearPattern;
import io.belvedere.promql.syntax.LabelMatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that a script has loaded up to one of its lines. Immutable, so that each case keeps its own. */
record LoadedSeries(Map<SeriesLabels, StoredSeries> series) implements SampleSource {

    static final LoadedSeries NONE = new LoadedSeries(Map.of());

    LoadedSeries {
        series = Map.copyOf(series);
    }

    LoadedSeries with(Collection<StoredSeries> added) {
        Map<SeriesLabels, StoredSeries> all = new HashMap<>(series);
        added.forEach(stored -> all.merge(stored.labels(), stored, StoredSeries::and));
        return new LoadedSeries(all);
    }

    Stream<StoredSeries> matching(List<LabelMatch> matches) {
        Predicate<SeriesLabels> condition =
                matches.stream().map(LoadedSeries::condition).reduce(labels -> true, Predicate::and);
        return series.values().stream().filter(stored -> condition.test(stored.labels()));
    }

    @Override
    public void select(Selection selection, Visitor visitor) {
        matching(selection.matches()).forEach(stored -> show(stored, selection, visitor));
    }

    private static void show(StoredSeries stored, Selection selection, Visitor visitor) {
        SortedMap<Long, Double> inRange =
                stored.samples().subMap(selection.afterMillis(), false, selection.untilMillis(), true);
        if (!inRange.isEmpty()) {
            long[] timestamps =
                    inRange.keySet().stream().mapToLong(Long::longValue).toArray();
            double[] values =
                    inRange.values().stream().mapToDouble(Double::doubleValue).toArray();
            visitor.series(stored.labels(), timestamps, values);
        }
    }

    private static Predicate<SeriesLabels> condition(LabelMatch match) {
        Predicate<String> value =
                switch (match.operator()) {
                    case EQUAL -> match.value()::equals;
                    case NOT_EQUAL -> Predicate.not(match.value()::equals);
                    case MATCHES -> regex(match);
                    case NOT_MATCHES -> Predicate.not(regex(match));
                };
        return labels -> value.test(labels.get(match.name()));
    }

    private static Predicate<String> regex(LabelMatch match) {
        return LinearPattern.re2(match.value())::matches;
    }
}
