package io.belvedere.layout;

import io.belvedere.problem.BelvedereException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A widget's options: a JSON object as immutable maps, lists, strings, finite numbers, booleans and nulls. Numbers are
 * doubles, as in JSON's own model, so that what is read back equals what was written, whatever the protocol.
 */
public record WidgetOptions(Map<String, @Nullable Object> values) {

    public static final int MAX_DEPTH = 16;
    public static final int MAX_CHARACTERS = 65_536;
    public static final WidgetOptions NONE = new WidgetOptions(Map.of());

    public WidgetOptions {
        Copy copy = new Copy();
        values = copy.object(values, 1);
    }

    /** Deeply copies while it adds up names, text and values, so that a huge tree is refused before it is copied. */
    private static final class Copy {
        private int characters;

        Map<String, @Nullable Object> object(Map<?, ?> source, int depth) {
            Map<String, @Nullable Object> target = new LinkedHashMap<>();
            source.forEach((name, value) -> {
                target.put(text(String.valueOf(name)), value(value, depth));
            });
            return Collections.unmodifiableMap(target);
        }

        private List<@Nullable Object> array(List<?> source, int depth) {
            List<@Nullable Object> target = new ArrayList<>();
            source.forEach(value -> target.add(value(value, depth)));
            return Collections.unmodifiableList(target);
        }

        private @Nullable Object value(@Nullable Object value, int depth) {
            count(1);
            if (depth > MAX_DEPTH) {
                throw BelvedereException.invalid("options", "are nested deeper than " + MAX_DEPTH + " levels");
            }
            if (value instanceof Map<?, ?> object) {
                return object(object, depth + 1);
            }
            if (value instanceof List<?> list) {
                return array(list, depth + 1);
            }
            if (value instanceof Number number) {
                return finite(number.doubleValue());
            }
            if (value instanceof String text) {
                return text(text);
            }
            if (value == null || value instanceof Boolean) {
                return value;
            }
            throw BelvedereException.invalid("options", "hold a value that is not JSON");
        }

        private String text(String text) {
            count(text.length());
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw BelvedereException.invalid("options", "hold a NUL or a broken surrogate pair");
            }
            return text;
        }

        private void count(int more) {
            characters += more;
            if (characters > MAX_CHARACTERS) {
                throw BelvedereException.invalid("options", "are larger than " + MAX_CHARACTERS + " characters");
            }
        }

        private static Double finite(double number) {
            if (!Double.isFinite(number)) {
                throw BelvedereException.invalid("options", "hold a number that is not finite");
            }
            // Stores know no negative zero; adding zero makes it the plain one.
            return number + 0.0;
        }
    }
}
