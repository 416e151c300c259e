package io.belvedere.page;

import io.belvedere.problem.BelvedereException;
import org.jspecify.annotations.Nullable;

/** At most {@code size} items, from the first one after {@code after}, or from the start. */
public record PageRequest(int size, @Nullable Position after) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    /** Checks a size that a caller asked for; {@code field} is what the caller's protocol calls it. */
    public static PageRequest of(String field, int size, @Nullable Position after) {
        if (size < 1 || size > MAX_SIZE) {
            throw BelvedereException.invalid(field, "is " + size + ", allowed is 1 to " + MAX_SIZE);
        }
        return new PageRequest(size, after);
    }
}
