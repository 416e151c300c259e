package io.belvedere.graphql.field;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.page.Cursors;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, or the members of its input object. The engine has checked their types against the schema;
 * ids are read here, so that a refusal names the argument.
 */
public final class Arguments {

    private final Map<String, @Nullable Object> values;

    private Arguments(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Arguments of(DataFetchingEnvironment environment) {
        return new Arguments(environment.getArguments());
    }

    /** Of a mutation, which has one argument {@code input}. */
    public static Arguments ofInput(DataFetchingEnvironment environment) {
        return of(environment).object("input");
    }

    /** The id of this name, by the {@code parse} of its type. */
    public <T> T id(String name, BiFunction<String, String, T> parse) {
        return parse.apply(name, text(name));
    }

    public String text(String name) {
        return required(name, String.class);
    }

    public int whole(String name) {
        return required(name, Integer.class);
    }

    public long version() {
        return whole("version");
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, type);
    }

    @SuppressWarnings("unchecked")
    public Arguments object(String name) {
        return new Arguments(required(name, Map.class));
    }

    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> json(String name) {
        return required(name, Map.class);
    }

    /** The page of this list that {@code first} and {@code after} ask for; an explicit null is as good as none. */
    public PageRequest page(Cursors.OfList list) {
        int first = values.get("first") instanceof Integer asked ? asked : PageRequest.DEFAULT_SIZE;
        Position after = values.get("after") instanceof String cursor ? list.read("after", cursor) : null;
        return PageRequest.of("first", first, after);
    }

    private <T> T required(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw BelvedereException.invalid(name, "is missing");
        }
        return type.cast(value);
    }
}
