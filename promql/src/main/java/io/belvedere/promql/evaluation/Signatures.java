package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.VectorMatching;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels by which the series of two vectors find each other. */
final class Signatures {

    private final boolean listed;
    private final Set<String> labels;
    private final Usage usage;

    Signatures(VectorMatching matching, Usage usage) {
        this.listed = matching.on() == VectorMatching.On.LISTED;
        this.usage = usage;
        this.labels = new HashSet<>(matching.labels());
        if (!listed) {
            labels.add(SeriesLabels.METRIC_NAME);
        }
    }

    SeriesLabels of(SeriesLabels series) {
        return listed ? series.only(labels) : series.without(labels);
    }

    Map<SeriesLabels, List<Column>> groups(List<Column> columns) {
        Map<SeriesLabels, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : columns) {
            usage.check();
            groups.computeIfAbsent(of(column.labels()), none -> new ArrayList<>())
                    .add(column);
        }
        return groups;
    }
}
