package io.belvedere.launcher.query;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** Values upwards from {@code min} to {@code max}, both finite, over rows of characters that are counted downwards. */
record ValueAxis(double min, double max, int rows) {

    /** Empty if there is no finite value. */
    static Optional<ValueAxis> of(List<Series> series, int rows) {
        DoubleSummaryStatistics values = series.stream()
                .flatMap(one -> one.samples().stream())
                .mapToDouble(Sample::number)
                .filter(Double::isFinite)
                .summaryStatistics();
        return values.getCount() == 0
                ? Optional.empty()
                : Optional.of(new ValueAxis(values.getMin(), values.getMax(), rows));
    }

    /** The row of dots. */
    int y(double value) {
        int last = rows * Canvas.DOWN - 1;
        return last - (int) Math.round(share(value) * last);
    }

    /** Of halves, since the difference of two doubles may be none. What is flat goes through the middle. */
    private double share(double value) {
        return isFlat() ? 0.5 : (value / 2 - min / 2) / (max / 2 - min / 2);
    }

    /** What stands beside a row of characters. */
    String label(int row) {
        if (isFlat()) {
            return row == y(min) / Canvas.DOWN ? text(min) : "";
        }
        if (row == 0) {
            return text(max);
        }
        return row == rows - 1 ? text(min) : "";
    }

    int labelWidth() {
        return Math.max(Printable.width(text(min)), Printable.width(text(max)));
    }

    private boolean isFlat() {
        return min == max;
    }

    private String text(double value) {
        return NumberText.onAxis(value, max - min);
    }
}
