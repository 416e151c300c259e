package io.belvedere.query.host;

import io.belvedere.promql.SeriesLabels;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured of a host, a process or a virtual machine at a time.
 *
 * @param texts that say of which
 * @param fields by their names
 * @param timestampMillis when the newest of the fields was measured
 */
public record HostRecord(SeriesLabels texts, SortedMap<String, Double> fields, long timestampMillis) {

    static final Comparator<HostRecord> BY_TEXTS = Comparator.comparing(HostRecord::texts);

    static final Comparator<HostRecord> NEWEST_FIRST =
            Comparator.comparingLong(HostRecord::timestampMillis).reversed().thenComparing(BY_TEXTS);

    public HostRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Of records that have the field. NaN counts as less than any number. */
    static Comparator<HostRecord> largestFirst(String field) {
        Comparator<HostRecord> bySize = Comparator.comparingDouble(record -> size(record, field));
        return bySize.reversed().thenComparing(BY_TEXTS);
    }

    private static double size(HostRecord record, String field) {
        double value = record.fields.getOrDefault(field, Double.NaN);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
