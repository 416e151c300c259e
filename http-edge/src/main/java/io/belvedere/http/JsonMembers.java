package io.belvedere.http;

import io.belvedere.problem.BelvedereException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of a request's JSON object, read by name and type. Every refusal is INVALID and names the member. */
public final class JsonMembers {

    private static final int SHOWN_LENGTH = 64;

    private final Map<String, @Nullable Object> members;

    private JsonMembers(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** Refuses members other than the known ones: a misspelt optional one would else be ignored in silence. */
    public static JsonMembers of(Map<String, @Nullable Object> members, Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw BelvedereException.invalid(
                        shown(name), "is not a member known here, use " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return new JsonMembers(members);
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> BelvedereException.invalid(name, "is missing"));
    }

    /** Empty if the member is missing or null. */
    public Optional<String> findText(String name) {
        return find(name, String.class, "must be a string");
    }

    public Optional<Long> findWhole(String name) {
        return find(name, Long.class, "must be a whole number");
    }

    public Optional<Double> findNumber(String name) {
        return find(name, Number.class, "must be a number").map(Number::doubleValue);
    }

    /** The object of this name, empty if it is missing or null. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> object(String name) {
        return (Map<String, @Nullable Object>)
                find(name, Map.class, "must be an object").orElse(Map.of());
    }

    private <T> Optional<T> find(String name, Class<T> type, String rule) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw BelvedereException.invalid(name, rule);
        }
        return Optional.of(type.cast(value));
    }

    /** A caller's name for something, shortened and harmless, as a message can show it. */
    static String shown(String name) {
        String head = name.length() <= SHOWN_LENGTH ? name : name.substring(0, SHOWN_LENGTH) + "…";
        return head.replaceAll("\\p{Cntrl}", "?");
    }
}
