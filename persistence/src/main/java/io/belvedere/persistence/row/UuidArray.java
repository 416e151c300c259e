package io.belvedere.persistence.row;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many ids as one parameter, in the text form of a PostgreSQL array. A list of parameters would make another statement
 * for each length and end at 65 535 of them.
 */
public record UuidArray(String text) {

    public static <T> UuidArray of(Collection<T> ids, Function<T, UUID> value) {
        return new UuidArray(
                ids.stream().map(value).map(UUID::toString).distinct().collect(Collectors.joining(",", "{", "}")));
    }
}
