package io.belvedere.layout.option;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A colour of the theme by its name, or one in hexadecimal with or without opacity. */
public record Colour() implements OptionKind {

    public static final List<String> NAMES =
            List.of("green", "yellow", "orange", "red", "purple", "blue", "teal", "grey", "text", "transparent");

    private static final String HEXADECIMAL = "#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})";
    private static final Pattern COLOUR = Pattern.compile(HEXADECIMAL + "|" + String.join("|", NAMES));

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof String colour) || !COLOUR.matcher(colour).matches()) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        return "a colour such as #36c, #3366cc or #3366cc80, or " + new Choice(NAMES).allowed();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", "^(" + COLOUR.pattern() + ")$");
    }
}
