package io.belvedere.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text into maps, lists, texts, numbers as Double, and truth values. */
final class JsonReader {

    private static final int MAX_DEPTH = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Empty for what is no JSON, and for null. */
    static Optional<Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            Object value = reader.value();
            reader.skipBlanks();
            return reader.at == text.length() ? Optional.ofNullable(value) : Optional.empty();
        } catch (NotJson fault) {
            return Optional.empty();
        }
    }

    private @Nullable Object value() throws NotJson {
        skipBlanks();
        if (at >= text.length() || depth > MAX_DEPTH) {
            throw new NotJson();
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> Double.valueOf(token(NUMBER).group());
        };
    }

    private Map<String, @Nullable Object> object() throws NotJson {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        depth++;
        if (!next('}')) {
            do {
                skipBlanks();
                String name = string();
                require(':');
                members.put(name, value());
            } while (next(','));
            require('}');
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> array() throws NotJson {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        depth++;
        if (!next(']')) {
            do {
                items.add(value());
            } while (next(','));
            require(']');
        }
        depth--;
        return items;
    }

    private String string() throws NotJson {
        require('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                string.append(Json.unescape(token(ESCAPE).group()));
            } else {
                string.append(text.charAt(at++));
            }
        }
        require('"');
        return string.toString();
    }

    private @Nullable Object word(String word, @Nullable Object meaning) throws NotJson {
        if (!text.startsWith(word, at)) {
            throw new NotJson();
        }
        at += word.length();
        return meaning;
    }

    private Matcher token(Pattern pattern) throws NotJson {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new NotJson();
        }
        at = matcher.end();
        return matcher;
    }

    private boolean next(char wanted) {
        skipBlanks();
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    /** Skips blanks before, never after. */
    private void require(char wanted) throws NotJson {
        if (!next(wanted)) {
            throw new NotJson();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
