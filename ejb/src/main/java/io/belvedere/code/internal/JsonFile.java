package io.belvedere.code.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON strictly as RFC 8259 has it, and knows where everything stands, which the platform's parsers do not. */
final class JsonFile {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final int ESCAPE_LENGTH = 4;

    private final String text;
    private final Lines lines;
    private final Faults faults;
    private final Trail trail = new Trail();
    private int index;

    private JsonFile(String text, Faults faults) {
        this.text = text;
        this.lines = new Lines(text);
        this.faults = faults;
    }

    static Optional<Node> parse(String text, Faults faults) {
        try {
            return Optional.of(new JsonFile(text, faults).document());
        } catch (Unreadable unreadable) {
            unreadable.tell(faults);
            return Optional.empty();
        }
    }

    private Node document() {
        Node root = value();
        skipBlanks();
        if (index < text.length()) {
            throw malformed("the file goes on behind its end");
        }
        return root;
    }

    private Node value() {
        skipBlanks();
        Spot at = lines.spot(index);
        if (index == text.length()) {
            throw malformed("the file ends where a value is expected");
        }
        return switch (text.charAt(index)) {
            case '{' -> mapping(at);
            case '[' -> items(at);
            case '"' -> new Node.Scalar(at, string());
            case 't' -> literal(at, "true", true);
            case 'f' -> literal(at, "false", false);
            case 'n' -> {
                literal(at, "null", false);
                yield new Node.Scalar(at, null);
            }
            default -> number(at);
        };
    }

    private Node mapping(Spot at) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        index++;
        boolean more = !skipped('}');
        while (more) {
            skipBlanks();
            Spot spot = lines.spot(index);
            if (!isNext('"')) {
                throw malformed("a name in quotes is expected");
            }
            String name = string();
            expect(':');
            trail.enter(name, spot);
            Node.Member first = members.putIfAbsent(name, new Node.Member(spot, value()));
            if (first != null) {
                faults.add(
                        trail.path(),
                        spot,
                        "is here twice, first in line " + first.at().line());
            }
            trail.leave();
            more = goesOn('}');
        }
        return Node.Mapping.of(at, members);
    }

    private Node items(Spot at) {
        List<Node> nodes = new ArrayList<>();
        index++;
        boolean more = !skipped(']');
        while (more) {
            trail.enter(nodes.size(), at);
            nodes.add(value());
            trail.leave();
            more = goesOn(']');
        }
        return Node.Items.of(at, nodes);
    }

    private Node literal(Spot at, String word, boolean value) {
        if (!text.startsWith(word, index)) {
            throw malformed("is no value of JSON");
        }
        index += word.length();
        return new Node.Scalar(at, value);
    }

    private Node number(Spot at) {
        Matcher number = NUMBER.matcher(text).region(index, text.length());
        if (!number.lookingAt()) {
            throw malformed("is no value of JSON");
        }
        index = number.end();
        return new Node.Scalar(at, Double.parseDouble(number.group()));
    }

    private String string() {
        int start = index++;
        StringBuilder string = new StringBuilder();
        while (index < text.length()) {
            char character = text.charAt(index++);
            if (character == '"') {
                return string.toString();
            }
            if (character < ' ') {
                index--;
                throw malformed("a text holds a line break or control character");
            }
            string.append(character == '\\' ? escaped() : character);
        }
        index = start;
        throw malformed("a text has no end");
    }

    private char escaped() {
        char character = index < text.length() ? text.charAt(index++) : ' ';
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("a text holds an unknown escape");
        };
    }

    private char unicode() {
        int end = Math.min(text.length(), index + ESCAPE_LENGTH);
        String digits = text.substring(index, end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw malformed("a text holds an unknown escape");
        }
        index = end;
        return (char) Integer.parseInt(digits, 16);
    }

    /** Whether another member or item follows; if not, the end of the whole has been passed. */
    private boolean goesOn(char end) {
        if (skipped(end)) {
            return false;
        }
        if (!skipped(',')) {
            throw malformed(index < text.length() ? "a comma or " + end + " is expected" : "the file ends too early");
        }
        return true;
    }

    private void expect(char expected) {
        if (!skipped(expected)) {
            throw malformed(expected + " is expected");
        }
    }

    private boolean skipped(char character) {
        skipBlanks();
        boolean there = isNext(character);
        index += there ? 1 : 0;
        return there;
    }

    private boolean isNext(char character) {
        return index < text.length() && text.charAt(index) == character;
    }

    private void skipBlanks() {
        while (index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0) {
            index++;
        }
    }

    private Unreadable malformed(String what) {
        return new Unreadable(trail.path(), lines.spot(index), "is no well-formed JSON: " + what);
    }
}
