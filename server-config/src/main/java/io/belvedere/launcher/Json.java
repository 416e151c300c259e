package io.belvedere.launcher;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The little of JSON that the launcher speaks. */
final class Json {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private Json() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    /** What {@link JsonReader} has read, as text again. */
    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(member -> quote(member.getKey().toString()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> array) {
            return array.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? quote(text) : String.valueOf(value);
    }

    /** The first member of this name that is a string. */
    static Optional<String> findText(String json, String name) {
        Matcher member = Pattern.compile(Pattern.quote(quote(name)) + "\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        return member.find() ? Optional.of(unescape(member.group(1))) : Optional.empty();
    }

    static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> escape.length() == 5 ? Character.toString(Integer.parseInt(escape.substring(1), 16)) : "u";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            default -> escape;
        };
    }
}
