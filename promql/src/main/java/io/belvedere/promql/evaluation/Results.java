package io.belvedere.promql.evaluation;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.plan.GridTimes;
import io.belvedere.promql.syntax.Timing;
import io.belvedere.promql.syntax.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Makes of what an expression came to what the caller gets. */
final class Results {

    private final long[] gridTimes;
    private final Messages messages;
    private final Usage usage;

    Results(Grid grid, Messages messages, Usage usage) {
        this.gridTimes = new GridTimes(grid, grid).all(Timing.UNCHANGED);
        this.messages = messages;
        this.usage = usage;
    }

    QueryResult of(ValueType type, Value value) {
        String text = value instanceof Value.Text said ? said.text() : "";
        List<QueryResult.Series> series = series(value);
        return new QueryResult(type, series, text, messages.warnings(), messages.infos(), usage.statistics());
    }

    private List<QueryResult.Series> series(Value value) {
        List<QueryResult.Series> series = new ArrayList<>();
        if (value instanceof Value.Scalar scalar) {
            series.add(series(new Column(SeriesLabels.EMPTY, scalar.values())));
        } else if (value instanceof Value.Vector vector) {
            vector.columns().stream().filter(column -> !column.isEmpty()).forEach(column -> series.add(series(column)));
        } else if (value instanceof Value.Ranges ranges) {
            addRanges(ranges, series);
        }
        return series;
    }

    /** Series without gaps share their times, which never change. */
    private QueryResult.Series series(Column column) {
        usage.check();
        double[] values = column.values();
        int size = column.count();
        if (size == values.length) {
            return new QueryResult.Series(column.labels(), gridTimes, values);
        }
        long[] times = new long[size];
        double[] present = new double[size];
        int next = 0;
        for (int step = 0; step < values.length; step++) {
            if (!column.isAbsent(step)) {
                times[next] = gridTimes[step];
                present[next] = values[step];
                next++;
            }
        }
        return new QueryResult.Series(column.labels(), times, present);
    }

    private void addRanges(Value.Ranges ranges, List<QueryResult.Series> series) {
        for (RangeSeries each : ranges.series()) {
            Window window = new Window(each, ranges.times());
            window.moveTo(0);
            usage.check();
            long[] times = new long[window.size()];
            double[] values = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                times[i] = window.time(i);
                values[i] = window.value(i);
            }
            if (times.length > 0) {
                series.add(new QueryResult.Series(each.labels(), times, values));
            }
        }
    }
}
