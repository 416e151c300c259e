package io.belvedere.edit;

import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes as lines for people, with subjects by the names that people know them by. */
public final class DifferenceText {

    private DifferenceText() {}

    /** One line for each change between the two boards. */
    public static List<String> lines(Board before, Board after, List<Change> changes) {
        return changes.stream().map(change -> line(before, after, change)).toList();
    }

    private static String line(Board before, Board after, Change change) {
        Board holder = Changes.has(after, change.subject()) ? after : before;
        String subject = name(holder, change.subject());
        if (change.isWhole()) {
            return subject + (change.after() == null ? " removed" : " added");
        }
        String field = subject + ": " + change.field();
        if (change.before() == null) {
            return field + " = " + text(change.after());
        }
        return change.after() == null
                ? field + " removed, was " + text(change.before())
                : field + " " + text(change.before()) + " → " + text(change.after());
    }

    private static String name(Board board, Subject subject) {
        if (subject instanceof Subject.OfLayout of) {
            return "layout \"" + board.layout(of.layout()).name() + "\"";
        }
        if (subject instanceof Subject.OfRegion of) {
            Layout layout = board.layout(of.layout());
            Region region = layout.region(of.region());
            String title = region.widget().title();
            String shown = title.isEmpty() ? region.id().toString() : "\"" + title + "\"";
            return "region " + shown + " on layout \"" + layout.name() + "\"";
        }
        return "dashboard";
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DifferenceText::text).toList().toString();
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, String> members = new TreeMap<>();
            object.forEach((member, inner) -> members.put(String.valueOf(member), text(inner)));
            return members.toString();
        }
        return String.valueOf(value);
    }
}
