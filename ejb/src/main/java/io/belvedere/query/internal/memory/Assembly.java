package io.belvedere.query.internal.memory;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts parts of a range together, the earlier before the later. */
final class Assembly {

    private final ValueType type;
    private final Grid grid;
    private final Map<SeriesLabels, List<Series>> parts = new LinkedHashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<String> infos = new LinkedHashSet<>();
    private final long[] samplesPerStep;
    private long series;
    private long peakSamples;
    private Duration selecting = Duration.ZERO;
    private Duration evaluating = Duration.ZERO;

    Assembly(ValueType type, Grid grid) {
        this.type = type;
        this.grid = grid;
        this.samplesPerStep = new long[grid.steps()];
    }

    /** What was remembered. It took no time, and its samples were looked at by another. */
    void add(Piece piece) {
        add(piece.series(), piece.warnings(), piece.infos());
    }

    void add(QueryResult result, Grid part) {
        add(result.series(), result.warnings(), result.infos());
        QueryStatistics statistics = result.statistics();
        int first = Math.toIntExact((part.startMillis() - grid.startMillis()) / grid.stepMillis());
        long[] perStep = statistics.samplesPerStep();
        System.arraycopy(perStep, 0, samplesPerStep, first, perStep.length);
        series = Math.max(series, statistics.series());
        peakSamples = Math.max(peakSamples, statistics.peakSamples());
        selecting = selecting.plus(statistics.selecting());
        evaluating = evaluating.plus(statistics.evaluating());
    }

    private void add(List<Series> found, List<String> told, List<String> noted) {
        for (Series one : found) {
            parts.computeIfAbsent(one.labels(), none -> new ArrayList<>()).add(one);
        }
        warnings.addAll(told);
        infos.addAll(noted);
    }

    QueryResult result() {
        List<Series> whole = new ArrayList<>();
        parts.forEach((labels, all) -> whole.add(joined(labels, all)));
        QueryStatistics statistics = new QueryStatistics(series, peakSamples, samplesPerStep, selecting, evaluating);
        return new QueryResult(type, whole, "", List.copyOf(warnings), List.copyOf(infos), statistics);
    }

    private static Series joined(SeriesLabels labels, List<Series> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        int size = all.stream().mapToInt(part -> part.values().length).sum();
        long[] times = new long[size];
        double[] values = new double[size];
        int at = 0;
        for (Series part : all) {
            int length = part.values().length;
            System.arraycopy(part.timestampsMillis(), 0, times, at, length);
            System.arraycopy(part.values(), 0, values, at, length);
            at += length;
        }
        return new Series(labels, times, values);
    }
}
