package io.belvedere.json;

import io.belvedere.problem.BelvedereException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a tree may be. The names, the text and one for each value are added up while it is copied, so that a huge
 * tree is refused before it is held.
 */
public record JsonLimits(int maxDepth, int maxCharacters) {

    /** An immutable deep copy of what {@code field} was given. */
    public Map<String, @Nullable Object> copy(String field, Map<?, ?> source) {
        return new Copy(field, this).object(source, 1);
    }

    private static final class Copy {
        private final String field;
        private final JsonLimits limits;
        private int characters;

        Copy(String field, JsonLimits limits) {
            this.field = field;
            this.limits = limits;
        }

        Map<String, @Nullable Object> object(Map<?, ?> source, int depth) {
            Map<String, @Nullable Object> target = new LinkedHashMap<>();
            source.forEach((name, value) -> target.put(text(String.valueOf(name)), value(value, depth)));
            return Collections.unmodifiableMap(target);
        }

        private List<@Nullable Object> array(List<?> source, int depth) {
            List<@Nullable Object> target = new ArrayList<>();
            source.forEach(value -> target.add(value(value, depth)));
            return Collections.unmodifiableList(target);
        }

        private @Nullable Object value(@Nullable Object value, int depth) {
            count(1);
            if (depth > limits.maxDepth) {
                throw invalid("are nested deeper than " + limits.maxDepth + " levels");
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
            throw invalid("hold a value that is not JSON");
        }

        private String text(String text) {
            count(text.length());
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw invalid("hold a NUL or a broken surrogate pair");
            }
            return text;
        }

        private void count(int more) {
            characters += more;
            if (characters > limits.maxCharacters) {
                throw invalid("are larger than " + limits.maxCharacters + " characters");
            }
        }

        private Double finite(double number) {
            if (!Double.isFinite(number)) {
                throw invalid("hold a number that is not finite");
            }
            // Stores know no negative zero; adding zero makes it the plain one.
            return number + 0.0;
        }

        private BelvedereException invalid(String rule) {
            return BelvedereException.invalid(field, rule);
        }
    }
}
