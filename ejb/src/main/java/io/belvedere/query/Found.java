package io.belvedere.query;

import java.util.List;

/**
 * The first of what was found.
 *
 * @param more whether there is more than was asked for
 */
public record Found<T>(List<T> entries, boolean more) {

    public Found {
        entries = List.copyOf(entries);
    }

    /** At most so many of them; 0 for all. */
    public static <T> Found<T> of(List<T> found, int limit) {
        return limit > 0 && found.size() > limit
                ? new Found<>(found.subList(0, limit), true)
                : new Found<>(found, false);
    }
}
