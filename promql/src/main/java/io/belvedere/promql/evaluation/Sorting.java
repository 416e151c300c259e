package io.belvedere.promql.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The order of an instant's series. A range has none, and its columns stay as they are. */
final class Sorting {

    private Sorting() {}

    static Value.Vector byValue(List<Column> columns, ValueOrder order, Usage usage) {
        if (columns.isEmpty() || columns.get(0).values().length != 1) {
            return new Value.Vector(columns);
        }
        List<Column> sorted = new ArrayList<>(columns);
        sorted.sort((one, other) -> {
            usage.work(1);
            return order.compare(one.values()[0], other.values()[0]);
        });
        return new Value.Vector(sorted);
    }
}
