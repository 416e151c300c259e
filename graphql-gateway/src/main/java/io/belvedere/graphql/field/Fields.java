package io.belvedere.graphql.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetchers of what the record that a type stands for does not have under the field's name. */
public final class Fields {

    private Fields() {}

    public static <S> DataFetcher<@Nullable Object> of(Class<S> source, Function<S, @Nullable Object> field) {
        return environment -> field.apply(source(environment, source));
    }

    /** An id, or whatever else has a text. */
    public static <S> DataFetcher<String> text(Class<S> source, Function<S, Object> field) {
        return environment -> field.apply(source(environment, source)).toString();
    }

    /** The text of what may not be there. */
    public static <S> DataFetcher<@Nullable String> textIfThere(Class<S> source, Function<S, @Nullable Object> field) {
        return environment -> {
            Object value = field.apply(source(environment, source));
            return value == null ? null : value.toString();
        };
    }

    /** The object that the field belongs to. */
    public static <S> S source(DataFetchingEnvironment environment, Class<S> source) {
        return source.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
