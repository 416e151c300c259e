package io.belvedere.metric.internal;

import io.belvedere.metric.LabelCardinality;
import io.belvedere.metric.Labels;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What labels the selected series have. Of many series the postings of all are asked, each whether it is among them; of
 * few series their own labels, for there may be far more postings.
 */
final class Census {

    /** As many postings are asked in the time that the labels of a series take. */
    private static final int POSTINGS_A_SERIES = 20;

    private final SeriesTable table;
    private final Postings postings;
    private final RoaringBitmap selected;

    Census(SeriesTable table, Postings postings, RoaringBitmap selected) {
        this.table = table;
        this.postings = postings;
        this.selected = selected;
    }

    Stream<String> names() {
        return relevant().labels().stream()
                .filter(values -> values.postings().stream().anyMatch(this::isSelected))
                .map(LabelValues::name);
    }

    Stream<String> values(String name) {
        LabelValues values = postings.find(name);
        if (values == null) {
            return Stream.of();
        }
        if (selected.getCardinality() < values.size()) {
            return series().map(labels -> labels.get(name))
                    .filter(value -> !value.isEmpty())
                    .distinct();
        }
        return values.postings().stream().filter(this::isSelected).map(Posting::value);
    }

    Stream<LabelCardinality> cardinalities() {
        return relevant().labels().stream().map(this::cardinality).filter(found -> found.values() > 0);
    }

    private LabelCardinality cardinality(LabelValues label) {
        long values = 0;
        long series = 0;
        for (Posting posting : label.postings()) {
            int count = posting.countIn(selected);
            values += count > 0 ? 1 : 0;
            series += count;
        }
        return new LabelCardinality(label.name(), values, series);
    }

    private boolean isSelected(Posting posting) {
        return posting.intersects(selected);
    }

    private Postings relevant() {
        if ((long) selected.getCardinality() * POSTINGS_A_SERIES > postings.pairs()) {
            return postings;
        }
        Postings few = new Postings();
        selected.forEach((int ref) -> {
            Labels labels = table.labels(ref);
            if (labels != null) {
                few.add(ref, labels);
            }
        });
        return few;
    }

    /** Without those that have been removed meanwhile. */
    private Stream<Labels> series() {
        return IntStream.of(selected.toArray())
                .<@Nullable Labels>mapToObj(table::labels)
                .filter(Objects::nonNull);
    }
}
