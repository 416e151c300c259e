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
    private final Grid grid;

    Selectors(Evaluation.Whole whole, Grid grid) {
        this.whole = whole;
        this.grid = grid;
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
            double[] found = latest(times, lookback, stored, values, timesOnly);
            columns.add(new Column(labels, found));
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
        whole.source().select(selection, (labels, stored, values) -> {
            whole.budget().take(stored.length);
            visitor.series(labels, stored, values);
        });
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
