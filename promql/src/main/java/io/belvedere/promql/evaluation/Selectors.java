package io.belvedere.promql.evaluation;

import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.plan.Reading;
import io.belvedere.promql.syntax.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a task reads, on its grid. */
final class Selectors {

    private final Evaluation evaluation;
    private final Reading reading;
    private final long[] ends;

    Selectors(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.reading = evaluation.task().reading().orElseThrow();
        this.ends = evaluation.times().all(reading.selector().timing());
    }

    Value.Vector instant() {
        return latest((timeMillis, value) -> StoredValues.number(value));
    }

    /** The times of the samples in place of their values, in seconds. */
    Value.Vector timestamps() {
        return latest((timeMillis, value) -> timeMillis / 1000.0);
    }

    private interface Figure {
        double of(long timeMillis, double value);
    }

    private Value.Vector latest(Figure figure) {
        List<Column> columns = new ArrayList<>();
        select((labels, stored, values) -> {
            evaluation.usage().hold(ends.length);
            Column column = new Column(labels, latest(stored, values, figure));
            if (column.isEmpty()) {
                evaluation.usage().release(ends.length);
            } else {
                columns.add(column);
            }
        });
        Columns.sort(columns, evaluation.usage());
        return new Value.Vector(columns);
    }

    private double[] latest(long[] stored, double[] values, Figure figure) {
        double[] found = Column.absent(ends.length);
        int next = 0;
        for (int step = 0; step < ends.length; step++) {
            while (next < stored.length && stored[next] <= ends[step]) {
                next++;
            }
            int last = next - 1;
            boolean isThere = last >= 0 && stored[last] > ends[step] - reading.beforeMillis();
            if (isThere && !StoredValues.isStale(values[last])) {
                found[step] = figure.of(stored[last], values[last]);
                evaluation.count(step, 1);
            }
        }
        return found;
    }

    Ranges ranges() {
        long[] evaluatedAt = evaluation.times().all(Timing.UNCHANGED);
        return new OfSelector(this, new RangeTimes(ends, evaluatedAt, reading.beforeMillis()));
    }

    private record OfSelector(Selectors selectors, RangeTimes times) implements Ranges {

        @Override
        public void showTo(Consumer<RangeSeries> visitor) {
            selectors.select((labels, stored, values) -> {
                RangeSeries series = StoredValues.withoutStale(labels, stored, values);
                if (series.size() > 0) {
                    visitor.accept(series);
                }
            });
        }
    }

    private void select(SampleSource.Visitor visitor) {
        Usage usage = evaluation.usage();
        TimedVisitor timed = new TimedVisitor(visitor, usage);
        long startedNanos = System.nanoTime();
        evaluation.whole().source().select(reading.selection(), timed);
        usage.selectedFor(System.nanoTime() - startedNanos - timed.visitingNanos);
    }

    /** Knows how much of the time of a selection was not the source's. */
    private static final class TimedVisitor implements SampleSource.Visitor {

        private final SampleSource.Visitor visitor;
        private final Usage usage;
        private long visitingNanos;

        TimedVisitor(SampleSource.Visitor visitor, Usage usage) {
            this.visitor = visitor;
            this.usage = usage;
        }

        @Override
        public void series(SeriesLabels labels, long[] timestampsMillis, double[] values) {
            long startedNanos = System.nanoTime();
            usage.check();
            usage.selectedSeries();
            usage.hold(values.length);
            visitor.series(labels, timestampsMillis, values);
            usage.release(values.length);
            visitingNanos += System.nanoTime() - startedNanos;
        }
    }
}
