package io.belvedere.json;

import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object. What is missing or of the wrong type is refused by its path, such as {@code
 * variable.values[2]}. After all members are read, {@link #requireNoOthers} refuses those that nobody asked for.
 */
public final class JsonObject {

    private final String path;
    private final Map<?, ?> members;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonObject(String path, Map<?, ?> members) {
        this.path = path;
        this.members = members;
    }

    public static JsonObject of(String path, @Nullable Object json) {
        if (json instanceof Map<?, ?> members) {
            return new JsonObject(path, members);
        }
        throw wrong(path, json, "an object");
    }

    /** An immutable object of these members, in the order of alternating names and values. */
    public static Map<String, @Nullable Object> with(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(members);
    }

    /** The path of a member. */
    public String path(String member) {
        return path + "." + member;
    }

    /** The member as it is; null if it is missing. */
    public @Nullable Object value(String member) {
        known.add(member);
        return members.get(member);
    }

    public String text(String member) {
        return text(path(member), value(member));
    }

    public boolean flag(String member) {
        if (value(member) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(path(member), value(member), "true or false");
    }

    /** A number without a fraction, within the range of an int. */
    public int whole(String member) {
        return wholeIfThere(member).orElseThrow(() -> wrong(path(member), null, "a whole number"));
    }

    /** Like {@link #whole}, but may be missing or null. */
    public OptionalInt wholeIfThere(String member) {
        Object value = value(member);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return OptionalInt.of(number.intValue());
        }
        throw wrong(path(member), value, "a whole number");
    }

    public List<String> texts(String member) {
        if (value(member) instanceof List<?> values) {
            List<String> texts = new ArrayList<>();
            values.forEach(value -> texts.add(text(path(member) + "[" + texts.size() + "]", value)));
            return List.copyOf(texts);
        }
        throw wrong(path(member), value(member), "a list of texts");
    }

    /** Refuses members that were not asked for, naming those that were. */
    public void requireNoOthers() {
        for (Object name : members.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw BelvedereException.invalid(
                        path(String.valueOf(name)), "is unknown, members are " + String.join(", ", known));
            }
        }
    }

    private static String text(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(path, value, "a text");
    }

    private static BelvedereException wrong(String path, @Nullable Object value, String expected) {
        return BelvedereException.invalid(path, "must be " + expected + ", " + found(value));
    }

    private static String found(@Nullable Object value) {
        if (value == null) {
            return "is missing";
        }
        if (value instanceof Map) {
            return "is an object";
        }
        if (value instanceof List) {
            return "is a list";
        }
        return value instanceof String ? "is a text" : "is " + value;
    }
}
