package io.belvedere.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list, the position of each of its items, and whether more follows. */
public record Page<T>(List<T> items, List<Position> positions, boolean hasMore) {

    public Page {
        items = List.copyOf(items);
        positions = List.copyOf(positions);
        if (items.size() != positions.size()) {
            throw new IllegalArgumentException(items.size() + " items at " + positions.size() + " positions");
        }
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), List.of(), false);
    }

    /** Makes a page of what was read with one row more than asked for: the surplus row says that more follows. */
    public static <T> Page<T> ofSurplus(List<T> read, PageRequest request, Function<? super T, Position> position) {
        boolean hasMore = read.size() > request.size();
        List<T> items = hasMore ? read.subList(0, request.size()) : read;
        return new Page<>(items, items.stream().map(position).toList(), hasMore);
    }

    /** Other items at the same positions. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), positions, hasMore);
    }

    /** Where the next page begins, if more follows. */
    public Optional<Position> next() {
        return hasMore && !positions.isEmpty() ? Optional.of(positions.get(positions.size() - 1)) : Optional.empty();
    }
}
