package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.Node.Boundary;
import io.belvedere.promql.pattern.Node.Choice;
import io.belvedere.promql.pattern.Node.Group;
import io.belvedere.promql.pattern.Node.Place;
import io.belvedere.promql.pattern.Node.Repeat;
import io.belvedere.promql.pattern.Node.Sequence;
import io.belvedere.promql.pattern.Node.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads RE2's dialect: ways of sequences of atoms, with flags that hold until the end of their group. */
final class Re2Parser {

    private static final int MAX_REPEATS = 1_000;
    private static final int MAX_GROUP_DEPTH = 100;

    /** Letters in both cases alike; the dot takes line feeds; anchors are those of lines; repeats prefer fewer times. */
    record Flags(boolean caseless, boolean dotAll, boolean lines, boolean reluctant) {

        Flags with(int letter, boolean on) {
            return switch (letter) {
                case 'i' -> new Flags(on, dotAll, lines, reluctant);
                case 's' -> new Flags(caseless, on, lines, reluctant);
                case 'm' -> new Flags(caseless, dotAll, on, reluctant);
                case 'U' -> new Flags(caseless, dotAll, lines, on);
                default ->
                    throw new PatternSyntax("has a group of a kind that is not known, '(?" + Character.toString(letter)
                            + "'; there is no look-around");
            };
        }
    }

    private final PatternText text;
    private final Map<String, Integer> namedGroups = new HashMap<>();
    private Flags flags = new Flags(false, true, false, false);
    private boolean quoting;
    private int groups;
    private int depth;

    Re2Parser(String text) {
        this.text = new PatternText(text);
    }

    Node parse() {
        Node node = choice();
        if (!text.atEnd()) {
            throw new PatternSyntax("closes a group that is not open");
        }
        return node;
    }

    Groups groups() {
        return new Groups(groups, namedGroups);
    }

    private Node choice() {
        List<Node> ways = new ArrayList<>();
        do {
            ways.add(sequence());
        } while (text.take('|'));
        return ways.size() == 1 ? ways.get(0) : new Choice(ways);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        boolean afterRepeat = false;
        while (!text.atEnd() && (quoting || (text.peek() != '|' && text.peek() != ')'))) {
            if (text.take(quoting ? "\\E" : "\\Q")) {
                quoting = !quoting;
                continue;
            }
            Repeat repeat = quoting ? null : repeat(parts);
            if (repeat == null) {
                atom().ifPresent(parts::add);
            } else if (afterRepeat) {
                throw new PatternSyntax("repeats a repeat at " + text.place() + "; a group would do");
            } else {
                parts.set(parts.size() - 1, repeat);
            }
            afterRepeat = repeat != null;
        }
        return new Sequence(parts);
    }

    /** The last part with the repeat that stands here, if one does. */
    private @Nullable Repeat repeat(List<Node> parts) {
        int place = text.place();
        int[] bounds = bounds();
        if (bounds.length == 0) {
            return null;
        }
        if (parts.isEmpty()) {
            throw new PatternSyntax("has a repeat of nothing at " + place);
        }
        if (bounds[0] > MAX_REPEATS || (bounds[1] > MAX_REPEATS && bounds[1] != Repeat.ENDLESS)) {
            throw new PatternSyntax("repeats more than " + MAX_REPEATS + " times");
        }
        if (bounds[1] < bounds[0]) {
            throw new PatternSyntax("repeats from " + bounds[0] + " to " + bounds[1] + " times");
        }
        boolean reluctant = text.take('?') != flags.reluctant;
        return new Repeat(parts.get(parts.size() - 1), bounds[0], bounds[1], reluctant);
    }

    private int[] bounds() {
        if (text.take('*')) {
            return new int[] {0, Repeat.ENDLESS};
        }
        if (text.take('+')) {
            return new int[] {1, Repeat.ENDLESS};
        }
        if (text.take('?')) {
            return new int[] {0, 1};
        }
        return text.takeBounds();
    }

    /** Empty for flags that stand alone. */
    private Optional<Node> atom() {
        int first = text.next();
        if (quoting) {
            return Optional.of(character(first));
        }
        return switch (first) {
            case '.' -> Optional.of(new Symbol(flags.dotAll ? CodePoints.ANY : CodePoints::isNoLineFeed));
            case '^' -> Optional.of(new Boundary(flags.lines ? Place.LINE_BEGIN : Place.TEXT_BEGIN));
            case '$' -> Optional.of(new Boundary(flags.lines ? Place.LINE_END : Place.TEXT_END));
            case '(' -> group();
            case '[' -> Optional.of(new Symbol(new Re2Class(text, flags.caseless).parse()));
            case '\\' -> Optional.of(escaped());
            default -> Optional.of(character(first));
        };
    }

    private Node character(int codePoint) {
        return new Symbol(CodePoints.single(codePoint, flags.caseless));
    }

    private Optional<Node> group() {
        Flags outside = flags;
        if (text.take("?P<") || text.take("?<")) {
            name();
        } else if (text.take('?')) {
            return flagsEndTheGroup() ? Optional.empty() : Optional.of(groupEnd(outside));
        } else {
            groups++;
        }
        int number = groups;
        return Optional.of(new Group(groupEnd(outside), number));
    }

    private Node groupEnd(Flags outside) {
        depth++;
        if (depth > MAX_GROUP_DEPTH) {
            throw new PatternSyntax("has groups nested deeper than " + MAX_GROUP_DEPTH);
        }
        Node node = choice();
        text.require(')', "a group");
        depth--;
        flags = outside;
        return node;
    }

    private void name() {
        StringBuilder name = new StringBuilder();
        while (CodePoints.isWord(text.peek())) {
            name.appendCodePoint(text.next());
        }
        if (name.isEmpty() || text.peek() != '>') {
            throw new PatternSyntax(
                    "has a group whose name is not of letters, digits and '_'; there is no look-behind");
        }
        text.next();
        groups++;
        if (namedGroups.putIfAbsent(name.toString(), groups) != null) {
            throw new PatternSyntax("has two groups with the name '" + name + "'");
        }
    }

    /** Reads {@code i-s:} or {@code i-s)}; true for the second, which leaves no group. */
    private boolean flagsEndTheGroup() {
        boolean on = true;
        while (true) {
            int letter = text.next();
            if (letter == ':' || letter == ')') {
                return letter == ')';
            }
            if (letter == '-' && on) {
                on = false;
            } else {
                flags = flags.with(letter, on);
            }
        }
    }

    private Node escaped() {
        Optional<Place> place =
                switch (text.peek()) {
                    case 'A' -> Optional.of(Place.TEXT_BEGIN);
                    case 'z' -> Optional.of(Place.TEXT_END);
                    case 'b' -> Optional.of(Place.WORD_EDGE);
                    case 'B' -> Optional.of(Place.NO_WORD_EDGE);
                    default -> Optional.empty();
                };
        if (place.isPresent()) {
            text.next();
            return new Boundary(place.get());
        }
        return text.takeNamedSet(flags.caseless)
                .<Node>map(Symbol::new)
                .orElseGet(() -> character(text.escapedCharacter()));
    }
}
