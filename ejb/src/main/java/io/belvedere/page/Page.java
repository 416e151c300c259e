package io.belvedere.page;

import java.util.List;
import java.util.function.Function;

/** One page of a list, and whether more follows. */
public record Page<T>(List<T> items, boolean hasMore) {

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of what was read with one row more than asked for: the surplus row says that more follows. */
    public static <T> Page<T> ofSurplus(List<T> read, PageRequest request) {
        boolean hasMore = read.size() > request.size();
        return new Page<>(hasMore ? read.subList(0, request.size()) : read, hasMore);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), hasMore);
    }
}
