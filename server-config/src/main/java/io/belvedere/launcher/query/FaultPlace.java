package io.belvedere.launcher.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a query is wrong: the {@code line:column} that begins the server's message, both counted from one. */
public final class FaultPlace {

    private static final Pattern PLACE = Pattern.compile("\\b([0-9]{1,6}):([0-9]{1,6}): parse error");
    private static final String INDENT = "  ";

    private FaultPlace() {}

    /** The line of the query and a caret under the place, or nothing for a message that names none. */
    public static List<String> lines(String message, String query) {
        Matcher place = PLACE.matcher(message);
        List<String> lines = query.lines().toList();
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        if (line < 1 || line > lines.size()) {
            return List.of();
        }
        String text = lines.get(line - 1);
        int column = Math.max(1, Integer.parseInt(place.group(2)));
        String before = text.substring(0, Math.min(column - 1, text.length()));
        return List.of(INDENT + shown(text), INDENT + " ".repeat(Printable.width(shown(before))) + "^");
    }

    private static String shown(String text) {
        return Printable.line(text.replace('\t', ' '));
    }
}
