package io.belvedere.promql.evaluation;

import java.util.Comparator;
import java.util.List;

/** The order of an instant's series. A range has none, and its columns stay as they are. */
final class Sorting {

    private Sorting() {}

    static Value.Vector byValue(List<Column> columns, boolean descending, Usage usage) {
        if (columns.isEmpty() || columns.get(0).values().length != 1) {
            return new Value.Vector(columns);
        }
        return new Value.Vector(columns.stream()
                .sorted(Comparator.comparing((Column column) -> column.values()[0], order(descending, usage)))
                .toList());
    }

    /** NaN comes last either way. */
    static Comparator<Double> order(boolean descending, Usage usage) {
        Comparator<Double> ascending = (one, other) -> {
            usage.work(1);
            return one.compareTo(other);
        };
        Comparator<Double> numbers = descending ? ascending.reversed() : ascending;
        return Comparator.<Double, Boolean>comparing(value -> value.isNaN()).thenComparing(numbers);
    }
}
