package io.belvedere.graphql.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetchers of what the record that a type stands for does not have under the field's name. */
public final class Fields {

    private Fields() {}

    public static <S> DataFetcher<@Nullable Object> of(Class<S> source, Function<S, @Nullable Object> field) {
        return new SourceField<>(source, field);
    }

    /** An id, or whatever else has a text. */
    public static <S> DataFetcher<@Nullable Object> text(Class<S> source, Function<S, Object> field) {
        return of(source, object -> field.apply(object).toString());
    }

    /** The text of what may not be there. */
    public static <S> DataFetcher<@Nullable Object> textIfThere(Class<S> source, Function<S, @Nullable Object> field) {
        return of(source, object -> {
            Object value = field.apply(object);
            return value == null ? null : value.toString();
        });
    }

    /** The object that the field belongs to. */
    public static <S> S source(DataFetchingEnvironment environment, Class<S> source) {
        return source.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }

    /** The engine is spared the making of an environment, which costs more than most such fields. */
    private record SourceField<S>(Class<S> source, Function<S, @Nullable Object> field)
            implements LightDataFetcher<@Nullable Object>, OwnField<@Nullable Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition definition, Object object, Supplier<DataFetchingEnvironment> environment) {
            return field.apply(source.cast(Objects.requireNonNull(object)));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return field.apply(Fields.source(environment, source));
        }
    }
}
