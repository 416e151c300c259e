package io.belvedere.graphql.metrics;

import io.belvedere.graphql.field.Arguments;
import io.belvedere.problem.BelvedereException;
import io.belvedere.query.Found;
import java.util.List;
import java.util.function.Function;

/** The first of what was found, and whether there is more. The component names are the schema's field names. */
public record Entries<T>(List<T> entries, boolean more) {

    private static final int MOST = 10_000;

    static <S, T> Entries<T> of(Found<S> found, Function<S, T> told) {
        return new Entries<>(found.entries().stream().map(told).toList(), found.more());
    }

    /** How many are asked for. */
    static int first(Arguments arguments) {
        int first = arguments.whole("first");
        if (first < 1 || first > MOST) {
            throw BelvedereException.invalid("first", "is " + first + ", allowed is 1 to " + MOST);
        }
        return first;
    }
}
