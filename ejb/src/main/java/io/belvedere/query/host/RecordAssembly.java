package io.belvedere.query.host;

import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.SeriesLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the series of fields together again to the records that they came from: those of the same texts are of one. */
public record RecordAssembly(RecordKind kind) {

    private record Origin(SeriesLabels texts, long timestampMillis) {}

    /**
     * One record of each.
     *
     * @param present the series that are measured now; what has ended is not among them
     * @param samples those of a while until now
     */
    public List<HostRecord> latest(List<Series> present, List<Series> samples) {
        Set<SeriesLabels> measured = present.stream().map(Series::labels).collect(Collectors.toSet());
        Map<SeriesLabels, HostRecord> records = new HashMap<>();
        for (Series series : samples) {
            if (measured.contains(series.labels())) {
                records.merge(series.labels().withoutMetricName(), last(series), RecordAssembly::merged);
            }
        }
        return records.values().stream().sorted(HostRecord.BY_TEXTS).toList();
    }

    private HostRecord last(Series series) {
        int last = series.values().length - 1;
        Map<String, Double> field = Map.of(field(series), series.values()[last]);
        return new HostRecord(
                series.labels().withoutMetricName(), new TreeMap<>(field), series.timestampsMillis()[last]);
    }

    private static HostRecord merged(HostRecord one, HostRecord other) {
        TreeMap<String, Double> fields = new TreeMap<>(one.fields());
        fields.putAll(other.fields());
        return new HostRecord(one.texts(), fields, Math.max(one.timestampMillis(), other.timestampMillis()));
    }

    /** One record for each time at which anything of it was measured, the newest first. */
    public List<HostRecord> all(List<Series> samples) {
        Map<Origin, TreeMap<String, Double>> records = new HashMap<>();
        for (Series series : samples) {
            SeriesLabels texts = series.labels().withoutMetricName();
            String field = field(series);
            for (int i = 0; i < series.values().length; i++) {
                records.computeIfAbsent(new Origin(texts, series.timestampsMillis()[i]), origin -> new TreeMap<>())
                        .put(field, series.values()[i]);
            }
        }
        List<HostRecord> all = new ArrayList<>(records.size());
        records.forEach((origin, fields) -> all.add(new HostRecord(origin.texts(), fields, origin.timestampMillis())));
        all.sort(HostRecord.NEWEST_FIRST);
        return all;
    }

    /** Of latest records those that have a field, the largest first. */
    public static List<HostRecord> ranked(List<HostRecord> records, String field) {
        return records.stream()
                .filter(record -> record.fields().containsKey(field))
                .sorted(HostRecord.largestFirst(field))
                .toList();
    }

    private String field(Series series) {
        return kind.field(series.labels().get(SeriesLabels.METRIC_NAME));
    }
}
