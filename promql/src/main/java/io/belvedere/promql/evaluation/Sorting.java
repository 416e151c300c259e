package io.belvedere.promql.evaluation;

import java.util.Comparator;
import java.util.List;

/** The order of an instant's series. A range has none, and its columns stay as they are. */
final class Sorting {

    private Sorting() {}

    static Value.Vector byValue(List<Column> columns, boolean descending) {
        if (columns.isEmpty() || columns.get(0).values().length != 1) {
            return new Value.Vector(columns);
        }
        return new Value.Vector(columns.stream()
                .sorted(Comparator.comparing((Column column) -> column.values()[0], order(descending)))
                .toList());
    }

    /** NaN comes last either way. */
    static Comparator<Double> order(boolean descending) {
        Comparator<Double> numbers = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Double, Boolean>comparing(value -> value.isNaN()).thenComparing(numbers);
    }
}
