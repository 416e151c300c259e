package io.belvedere.promql.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a matching text is replaced by: plain text with references to groups, written {@code $1}, {@code ${1}}, {@code
 * $name} or {@code ${name}}. A name is as long as can be, {@code $$} is a dollar, and a dollar before anything else is one
 * too. Groups that there are not, or that took no part, leave nothing.
 */
final class Template {

    private static final int NOT_TAKEN = -1;

    /** Text, or the first of the two slots of a group. */
    private sealed interface Part {
        record Plain(String text) implements Part {}

        record Taken(int slot) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Integer> slots = new TreeMap<>();
    private final Groups groups;

    Template(String text, Groups groups) {
        this.groups = groups;
        int position = 0;
        while (position < text.length()) {
            int dollar = text.indexOf('$', position);
            plain(text.substring(position, dollar < 0 ? text.length() : dollar));
            position = dollar < 0 ? text.length() : reference(text, dollar + 1);
        }
    }

    /** The slots of the groups that it refers to, two for each from the one that is said. */
    Map<Integer, Integer> slots() {
        return slots;
    }

    int slotCount() {
        return 2 * slots.size();
    }

    /** Filled with the parts of the text between the marks in the slots. */
    String filled(String text, int[] marks, int maxLength) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Taken taken && marks[taken.slot + 1] != NOT_TAKEN) {
                filled.append(text, marks[taken.slot], marks[taken.slot + 1]);
            } else if (part instanceof Part.Plain plain) {
                filled.append(plain.text);
            }
            if (filled.length() > maxLength) {
                throw PatternException.ofLength("makes a text of more than " + maxLength + " characters");
            }
        }
        return filled.toString();
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Plain(text));
        }
    }

    /** Reads what is behind a dollar and says where it ends. */
    private int reference(String text, int begin) {
        if (text.startsWith("$", begin)) {
            plain("$");
            return begin + 1;
        }
        boolean braces = text.startsWith("{", begin);
        int nameBegin = braces ? begin + 1 : begin;
        int nameEnd = nameEnd(text, nameBegin);
        if (nameEnd == nameBegin || (braces && !text.startsWith("}", nameEnd))) {
            plain("$");
            return begin;
        }
        refer(groups.find(text.substring(nameBegin, nameEnd)));
        return braces ? nameEnd + 1 : nameEnd;
    }

    private static int nameEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && isOfName(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isOfName(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    private void refer(OptionalInt group) {
        if (group.isPresent()) {
            int free = slotCount();
            int slot = slots.computeIfAbsent(group.getAsInt(), added -> free);
            parts.add(new Part.Taken(slot));
        }
    }
}
