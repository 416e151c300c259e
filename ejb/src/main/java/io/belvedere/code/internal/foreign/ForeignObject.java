package io.belvedere.code.internal.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a foreign file that remembers what was asked of it. A member of the wrong type counts as missing and is
 * noted. After all is read, {@link #reportRest} notes every member, here and below, that nobody asked for: so the report
 * is complete by construction, whatever the file holds.
 */
public final class ForeignObject {

    private static final String NOTHING_LIKE_IT = "Belvedere has nothing like it";

    private final String path;
    private final Map<?, ?> members;
    private final ImportReport report;
    private final Set<String> read = new HashSet<>();
    private final Map<String, ForeignObject> objects = new HashMap<>();
    private final Map<String, List<ForeignObject>> lists = new HashMap<>();

    private ForeignObject(String path, Map<?, ?> members, ImportReport report) {
        this.path = path;
        this.members = members;
        this.report = report;
    }

    /** The whole file. */
    public static ForeignObject root(Map<?, ?> members, ImportReport report) {
        return new ForeignObject("", members, report);
    }

    public String path() {
        return path;
    }

    public String path(String member) {
        String shown = Shown.text(member);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    public ImportReport report() {
        return report;
    }

    public boolean has(String member) {
        return members.get(member) != null;
    }

    public List<String> names() {
        return members.keySet().stream().map(String::valueOf).toList();
    }

    /** The member as it is, counted as read. */
    public @Nullable Object value(String member) {
        read.add(member);
        return members.get(member);
    }

    public Optional<String> text(String member) {
        return typed(member, String.class, "a text");
    }

    public String text(String member, String otherwise) {
        return text(member).orElse(otherwise);
    }

    public Optional<Boolean> flag(String member) {
        return typed(member, Boolean.class, "true or false");
    }

    public boolean flag(String member, boolean otherwise) {
        return flag(member).orElse(otherwise);
    }

    /** A finite number, also one written as a text. */
    public Optional<Double> number(String member) {
        Object value = value(member);
        if (value == null || "".equals(value)) {
            return Optional.empty();
        }
        Optional<Double> number = asNumber(value);
        if (number.isEmpty()) {
            wrong(path(member), value, "a number");
        }
        return number;
    }

    /** The number of a value, be it a number or the text of one. */
    public static Optional<Double> asNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue()).filter(Double::isFinite);
        }
        if (value instanceof String text && text.length() <= 40) {
            try {
                return Optional.of(Double.valueOf(text.strip())).filter(Double::isFinite);
            } catch (NumberFormatException ignored) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The object that the member is; an empty one if it is none. */
    public ForeignObject object(String member) {
        return objects.computeIfAbsent(
                member,
                name -> new ForeignObject(
                        path(name), typed(name, Map.class, "an object").orElse(Map.of()), report));
    }

    /** The objects of a list; other elements are noted and left out. */
    public List<ForeignObject> objects(String member) {
        List<ForeignObject> known = lists.get(member);
        if (known == null) {
            known = elements(member);
            lists.put(member, known);
        }
        return known;
    }

    private List<ForeignObject> elements(String member) {
        List<ForeignObject> elements = new ArrayList<>();
        int index = 0;
        for (Object element : list(member)) {
            String at = path(member) + "[" + index++ + "]";
            if (element instanceof Map<?, ?> object) {
                elements.add(new ForeignObject(at, object, report));
            } else {
                wrong(at, element, "an object");
            }
        }
        return List.copyOf(elements);
    }

    /** The texts of a list; other elements are noted and left out. */
    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (Object element : list(member)) {
            String at = path(member) + "[" + index++ + "]";
            if (element instanceof String text) {
                texts.add(text);
            } else {
                wrong(at, element, "a text");
            }
        }
        return List.copyOf(texts);
    }

    public List<?> list(String member) {
        return typed(member, List.class, "a list").orElse(List.of());
    }

    /** Counts members as read that mean nothing to a reader, such as numbers that the other system keeps for itself. */
    public void ignore(String... names) {
        read.addAll(List.of(names));
    }

    /** Counts everything as read, here and below: the whole object was dropped and noted. */
    public void ignoreAll() {
        read.addAll(names());
        objects.clear();
        lists.clear();
    }

    /** Counts a member as read if it has the value that changes nothing. */
    public void ignoreIf(String member, Object neutral) {
        if (neutral.equals(members.get(member))) {
            read.add(member);
        }
    }

    /** Counts the whole member as read and notes that it did not come over, unless there is nothing in it. */
    public void drop(String member, String what, String why) {
        if (!isNothing(value(member))) {
            report.dropped(path(member), what, why);
        }
    }

    public void dropped(String what, String why) {
        report.dropped(path, what, why);
    }

    public void approximated(String what, String why) {
        report.approximated(path, what, why);
    }

    public void info(String what, String why) {
        report.info(path, what, why);
    }

    /** Notes what nobody asked for, with the reason that is known for a member of that name. */
    public void reportRest(Map<String, String> reasons) {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = String.valueOf(member.getKey());
            if (!read.contains(name) && !isNothing(member.getValue())) {
                report.dropped(path(name), what(name, member.getValue()), reasons.getOrDefault(name, NOTHING_LIKE_IT));
            }
            if (objects.get(name) != null) {
                objects.get(name).reportRest(reasons);
            }
            lists.getOrDefault(name, List.of()).forEach(element -> element.reportRest(reasons));
        }
    }

    private static String what(String name, @Nullable Object value) {
        boolean single = value instanceof String || value instanceof Number || value instanceof Boolean;
        return single ? Shown.text(name) + " " + Shown.value(value) : Shown.text(name);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || value.equals("")
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private <T> Optional<T> typed(String member, Class<T> type, String expected) {
        Object value = value(member);
        if (value == null) {
            return Optional.empty();
        }
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        wrong(path(member), value, expected);
        return Optional.empty();
    }

    private void wrong(String at, @Nullable Object value, String expected) {
        if (!isNothing(value)) {
            report.dropped(at, Shown.kind(value), "it must be " + expected);
        }
    }
}
