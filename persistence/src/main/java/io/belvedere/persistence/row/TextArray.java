package io.belvedere.persistence.row;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The value of a {@code text[]} column, or several texts as one parameter. */
public record TextArray(List<String> values) {

    public TextArray {
        values = List.copyOf(values);
    }

    public static TextArray of(Collection<String> values) {
        return new TextArray(List.copyOf(values));
    }

    /** As PostgreSQL writes an array. */
    public String text() {
        return values.stream().map(TextArray::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
