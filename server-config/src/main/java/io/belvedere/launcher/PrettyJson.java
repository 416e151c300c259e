package io.belvedere.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link JsonReader} has read, for people: a member a line, and arrays of mere values on one. */
final class PrettyJson {

    private static final String INDENT = "  ";

    private PrettyJson() {}

    static String write(@Nullable Object value) {
        return write(value, "\n");
    }

    /** {@code newLine} is a line break with the blanks that begin the line of this value. */
    private static String write(@Nullable Object value, String newLine) {
        String inner = newLine + INDENT;
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            List<String> members = new ArrayList<>();
            object.forEach(
                    (name, member) -> members.add(Json.quote(String.valueOf(name)) + ": " + write(member, inner)));
            return "{" + inner + String.join("," + inner, members) + newLine + "}";
        }
        if (value instanceof List<?> array && !array.isEmpty()) {
            List<String> items = new ArrayList<>();
            array.forEach(item -> items.add(write(item, inner)));
            return array.stream().anyMatch(PrettyJson::isNested)
                    ? "[" + inner + String.join("," + inner, items) + newLine + "]"
                    : "[" + String.join(", ", items) + "]";
        }
        return Json.write(value);
    }

    private static boolean isNested(@Nullable Object item) {
        return item instanceof Map<?, ?> || item instanceof Collection<?>;
    }
}
