package io.belvedere.edit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads typed values from the fields of a subject. That they are there and of their type is our own promise. */
final class Fields {

    private Fields() {}

    static Object required(Map<String, Object> fields, String field) {
        Object value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("a revision lacks the field " + field);
        }
        return value;
    }

    static String text(Map<String, Object> fields, String field) {
        return (String) required(fields, field);
    }

    static boolean flag(Map<String, Object> fields, String field) {
        return (Boolean) required(fields, field);
    }

    static int whole(Map<String, Object> fields, String field) {
        return ((Number) required(fields, field)).intValue();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Map<String, Object> fields, String field) {
        return (Map<String, Object>) required(fields, field);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> ofSubject(Object subject) {
        return (Map<String, Object>) subject;
    }

    /** The fields whose names begin with {@code prefix}, by the rest of their names. */
    static Map<String, Object> named(Map<String, Object> fields, String prefix) {
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                named.put(field.substring(prefix.length()), value);
            }
        });
        return named;
    }
}
