package io.belvedere.promql.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Series to cut ranges from. They are shown one after the other, so that not the samples of all are in memory. */
interface Ranges {

    RangeTimes times();

    /** In any order. What is shown must not be kept, unless {@link Usage} is told. */
    void showTo(Consumer<RangeSeries> visitor);

    /** Those that have samples, in the order of their labels. */
    default Value.Ranges collected(Usage usage) {
        List<RangeSeries> series = new ArrayList<>();
        showTo(each -> {
            usage.hold(each.size());
            series.add(each);
        });
        series.sort(Comparator.comparing(RangeSeries::labels));
        return new Value.Ranges(series, times());
    }
}
