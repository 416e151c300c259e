package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Timing;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What selectors select, on a grid. In the order of the labels, so that answers and messages do not change from time to time. */
final class Selectors {

    private static final long STALE = 0x7ff0000000000002L;

    private final Evaluation.Whole whole;
    private final Evaluation evaluation;
    private final Grid grid;

    Selectors(Evaluation.Whole whole, Evaluation evaluation) {
        this.whole = whole;
        this.evaluation = evaluation;
        this.grid = evaluation.grid();
    }

    /** The times that the timing of a selector looks at, step by step. */
    long[] times(Timing timing) {
        long[] times = new long[grid.steps()];
        for (int step = 0; step < times.length; step++) {
            times[step] = base(timing, step) - timing.offsetMillis();
        }
        return times;
    }

    private long base(Timing timing, int step) {
        if (timing.base() instanceof Timing.Fixed fixed) {
            return fixed.timestampMillis();
        }
        return switch ((Timing.Moment) timing.base()) {
            case EVALUATION -> grid.time(step);
            case START -> whole.grid().startMillis();
            case END -> whole.grid().endMillis();
        };
    }

    private long[] gridTimes() {
        return times(Timing.UNCHANGED);
    }

    Value.Vector instant(VectorSelector selector) {
        return instant(selector, false);
    }

    /** The times of the samples in place of their values, in seconds. */
    Value.Vector timestamps(VectorSelector selector) {
        return instant(selector, true);
    }

    private Value.Vector instant(VectorSelector selector, boolean timesOnly) {
        long[] times = times(selector.timing());
        long lookback = whole.limits().lookbackMillis();
        List<Column> columns = new ArrayList<>();
        select(selector, times, lookback, (labels, stored, values) -> {
            whole.usage().hold(times.length);
            double[] found = latest(times, lookback, stored, values, timesOnly);
            columns.add(new Column(labels, found));
            for (int step = 0; step < found.length; step++) {
                evaluation.count(step, Absent.is(found[step]) ? 0 : 1);
            }
        });
        columns.removeIf(Column::isEmpty);
        columns.sort(Comparator.comparing(Column::labels));
        return new Value.Vector(columns);
    }

    private static double[] latest(long[] times, long lookback, long[] stored, double[] values, boolean timesOnly) {
        double[] found = Column.absent(times.length);
        int next = 0;
        for (int step = 0; step < times.length; step++) {
            while (next < stored.length && stored[next] <= times[step]) {
                next++;
            }
            int last = next - 1;
            if (last >= 0 && stored[last] > times[step] - lookback && !isStale(values[last])) {
                found[step] = timesOnly ? stored[last] / 1000.0 : number(values[last]);
            }
        }
        return found;
    }

    Value.Ranges range(RangeSelector range) {
        long[] times = times(range.selector().timing());
        List<RangeSeries> series = new ArrayList<>();
        select(range.selector(), times, range.rangeMillis(), (labels, stored, values) -> {
            whole.usage().hold(stored.length);
            RangeSeries kept = withoutStale(labels, stored, values);
            if (kept.size() > 0) {
                series.add(kept);
            }
        });
        series.sort(Comparator.comparing(RangeSeries::labels));
        return new Value.Ranges(series, new RangeTimes(times, gridTimes(), range.rangeMillis()));
    }

    private void select(VectorSelector selector, long[] times, long before, SampleSource.Visitor visitor) {
        long first = Arrays.stream(times).min().orElseThrow();
        long last = Arrays.stream(times).max().orElseThrow();
        SampleSource.Selection selection = new SampleSource.Selection(selector.allMatches(), first - before, last);
        Usage usage = whole.usage();
        TimedVisitor timed = new TimedVisitor(visitor, usage);
        long startedNanos = System.nanoTime();
        whole.source().select(selection, timed);
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

    private static RangeSeries withoutStale(SeriesLabels labels, long[] stored, double[] values) {
        long[] times = new long[stored.length];
        double[] numbers = new double[stored.length];
        int size = 0;
        for (int i = 0; i < stored.length; i++) {
            if (!isStale(values[i])) {
                times[size] = stored[i];
                numbers[size] = number(values[i]);
                size++;
            }
        }
        return new RangeSeries(labels, times, numbers, size);
    }

    private static boolean isStale(double value) {
        return Double.doubleToRawLongBits(value) == STALE;
    }

    /** Of all NaNs one is left, so that none is the mark of what is absent. */
    private static double number(double value) {
        return Double.isNaN(value) ? Double.NaN : value;
    }
}
