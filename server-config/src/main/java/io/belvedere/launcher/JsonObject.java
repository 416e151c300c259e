package io.belvedere.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of an answer. A member that is missing or of another kind is as good as none. */
record JsonObject(Map<String, @Nullable Object> members) {

    /** Empty for what is no JSON, or no object. */
    @SuppressWarnings("unchecked")
    static Optional<JsonObject> parse(String text) {
        return JsonReader.read(text)
                .filter(Map.class::isInstance)
                .map(object -> new JsonObject((Map<String, @Nullable Object>) object));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    Optional<Long> whole(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue());
    }

    @SuppressWarnings("unchecked")
    Optional<JsonObject> object(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Map.class::isInstance)
                .map(object -> new JsonObject((Map<String, @Nullable Object>) object));
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    List<String> texts(String name) {
        return items(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<JsonObject> objects(String name) {
        return items(name).stream()
                .filter(Map.class::isInstance)
                .map(object -> new JsonObject((Map<String, @Nullable Object>) object))
                .toList();
    }

    /** As it was read. */
    List<?> items(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }
}
