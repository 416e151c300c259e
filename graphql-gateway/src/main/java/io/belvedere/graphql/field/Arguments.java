package io.belvedere.graphql.field;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.edit.RequestId;
import io.belvedere.page.Cursors;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** As if nothing had been given. */
    public static Arguments none() {
        return new Arguments(Map.of());
    }

    /** Of a mutation, which has one argument {@code input}. */
    public static Arguments ofInput(DataFetchingEnvironment environment) {
        return of(environment).object("input");
    }

    /** Whether it was given, and not as null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** The id of this name, by the {@code parse} of its type. */
    public <T> T id(String name, BiFunction<String, String, T> parse) {
        return parse.apply(name, text(name));
    }

    /** The id of this name, if it was given. */
    public <T> @Nullable T findId(String name, BiFunction<String, String, T> parse) {
        return has(name) ? id(name, parse) : null;
    }

    public String text(String name) {
        return required(name, String.class);
    }

    public @Nullable String findText(String name) {
        return has(name) ? text(name) : null;
    }

    public boolean flag(String name) {
        return required(name, Boolean.class);
    }

    /** The instant of this name, if it was given. */
    public @Nullable Instant findInstant(String name) {
        return has(name) ? required(name, Instant.class) : null;
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return required(name, List.class);
    }

    public int whole(String name) {
        return required(name, Integer.class);
    }

    public double number(String name) {
        return required(name, Double.class);
    }

    public long version() {
        return whole("version");
    }

    /** By which a command is known if it is sent again, if it was given. */
    public @Nullable RequestId requestId() {
        return has("requestId") ? new RequestId(text("requestId")) : null;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, type);
    }

    @SuppressWarnings("unchecked")
    public Arguments object(String name) {
        return new Arguments(required(name, Map.class));
    }

    @SuppressWarnings("unchecked")
    public List<Arguments> objects(String name) {
        List<Map<String, @Nullable Object>> objects = required(name, List.class);
        return objects.stream().map(Arguments::new).toList();
    }

    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> json(String name) {
        return required(name, Map.class);
    }

    /** Empty if it is not given. The schema has no such default, as graphql-js cannot print one that is an object. */
    public Map<String, @Nullable Object> jsonOrEmpty(String name) {
        return has(name) ? json(name) : Map.of();
    }

    /** The page of this list that {@code first} and {@code after} ask for; an explicit null is as good as none. */
    public PageRequest page(Cursors.OfList list) {
        int first = values.get("first") instanceof Integer asked ? asked : PageRequest.DEFAULT_SIZE;
        Position after = values.get("after") instanceof String cursor ? list.read("after", cursor) : null;
        return PageRequest.of("first", first, after);
    }

    /** The name of the only member, of an input that has exactly one. */
    public String onlyName() {
        return values.keySet().iterator().next();
    }

    /** The members that were given, and not as null, as the JSON object that they are. */
    public Map<String, @Nullable Object> asJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(values);
        json.values().removeIf(Objects::isNull);
        return json;
    }

    private <T> T required(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw BelvedereException.invalid(name, "is missing");
        }
        return type.cast(value);
    }
}
