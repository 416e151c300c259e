package io.belvedere.rest.samples;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.problem.Text;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON document value by value and keeps nothing of it. Objects and arrays are entered and left in the order
 * of the text; every refusal is INVALID and names the place as a path, a line and a column. For one thread.
 */
final class JsonCursor {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private final Deque<Step> path = new ArrayDeque<>();
    private Event event;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
        this.event = advance();
    }

    /** At the document's one value. */
    static JsonCursor over(byte[] utf8) {
        return new JsonCursor(PARSERS.createParser(
                new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8.newDecoder())));
    }

    /** Where the cursor is: a member of an object by name, or an item of an array by number. */
    private static final class Step {
        private final boolean inObject;
        private String name = "";
        private int index = -1;

        Step(boolean inObject) {
            this.inObject = inObject;
        }
    }

    /** Enters the object at hand; then come its members. */
    void enterObject() {
        enter(Event.START_OBJECT, "must be an object");
    }

    /** Enters the array at hand; then come its items. */
    void enterArray() {
        enter(Event.START_ARRAY, "must be an array");
    }

    private void enter(Event start, String rule) {
        if (event != start) {
            throw invalid(rule);
        }
        path.addLast(new Step(start == Event.START_OBJECT));
    }

    /** Goes to the value of the next member; leaves the object if there is none. */
    boolean nextMember() {
        if (advance() == Event.END_OBJECT) {
            path.removeLast();
            return false;
        }
        path.getLast().name = parser.getString();
        advance();
        return true;
    }

    /** The same, but refuses a name that has been there before. */
    boolean nextMember(Set<String> seen) {
        boolean found = nextMember();
        if (found && !seen.add(member())) {
            throw invalid("is there twice");
        }
        return found;
    }

    /** Goes to the next item; leaves the array if there is none. */
    boolean nextItem() {
        if (advance() == Event.END_ARRAY) {
            path.removeLast();
            return false;
        }
        path.getLast().index++;
        return true;
    }

    /** The name of the member whose value is at hand. */
    String member() {
        return path.getLast().name;
    }

    /** Refuses anything behind the document. */
    void requireEnd() {
        try {
            if (parser.hasNext()) {
                throw malformed(parser.getLocation());
            }
        } catch (JsonParsingException behind) {
            throw malformed(behind.getLocation());
        }
    }

    boolean isNull() {
        return event == Event.VALUE_NULL;
    }

    /** Whether {@link #number} would take the value at hand. */
    boolean isNumber() {
        return event == Event.VALUE_NUMBER || (event == Event.VALUE_STRING && special(parser.getString()) != null);
    }

    String text() {
        return text("must be a string");
    }

    String text(String rule) {
        if (event != Event.VALUE_STRING) {
            throw invalid(rule);
        }
        return parser.getString();
    }

    double number() {
        if (event == Event.VALUE_NUMBER) {
            double value = Double.parseDouble(parser.getString());
            if (Double.isInfinite(value)) {
                throw invalid("is larger than a double can be, \"+Inf\" and \"-Inf\" are infinite");
            }
            return value;
        }
        Double special = event == Event.VALUE_STRING ? special(parser.getString()) : null;
        if (special == null) {
            throw invalid("must be a number, \"NaN\", \"+Inf\" or \"-Inf\"");
        }
        return special;
    }

    long whole(String rule) {
        try {
            if (event == Event.VALUE_NUMBER) {
                return Long.parseLong(parser.getString());
            }
        } catch (NumberFormatException fractionOrTooLarge) {
            // told below, like any other value
        }
        throw invalid(rule);
    }

    /** Milliseconds since 1970 or a time as RFC 3339 writes it. */
    long timestamp() {
        if (event == Event.VALUE_STRING) {
            return Timestamps.parse(parser.getString()).orElseThrow(() -> invalid("is not a time as RFC 3339 has it"));
        }
        return whole("must be whole milliseconds since 1970 in 64 bits, or a time as RFC 3339 has it");
    }

    /** JSON has no numbers for these. */
    private static @Nullable Double special(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    BelvedereException unknownMember(String known) {
        return invalid("is not a member known here, use " + known);
    }

    /** A refusal of the value at hand. */
    BelvedereException invalid(String rule) {
        return invalid(path(), rule);
    }

    /** A refusal for a member that is not in the object that was just left. */
    BelvedereException missing(String member) {
        return invalid(path() + "." + member, "is missing");
    }

    private BelvedereException invalid(String place, String rule) {
        return new BelvedereException(
                Problem.INVALID, place + " " + rule + at(parser.getLocation()), Map.of("field", place));
    }

    /** Such as {@code samples[3].labels}. */
    String path() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Step> steps = path.iterator(); steps.hasNext(); ) {
            Step step = steps.next();
            if (!step.inObject) {
                text.append('[').append(step.index).append(']');
            } else if (!step.name.isEmpty()) {
                text.append(text.isEmpty() ? "" : ".").append(shown(step.name));
            }
        }
        return text.isEmpty() ? "body" : text.toString();
    }

    private static String shown(String name) {
        String quoted = Text.quoted(name.replaceAll("\\p{Cntrl}", "?"));
        return quoted.substring(1, quoted.length() - 1);
    }

    private Event advance() {
        try {
            event = parser.next();
            return event;
        } catch (JsonParsingException broken) {
            throw malformed(broken.getLocation());
        } catch (JsonException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw BelvedereException.invalid("body", "is not UTF-8");
            }
            throw malformed(parser.getLocation());
        } catch (NoSuchElementException | IllegalStateException cutOff) {
            throw malformed(parser.getLocation());
        }
    }

    private static BelvedereException malformed(JsonLocation location) {
        return BelvedereException.invalid("body", "is not well-formed JSON" + at(location));
    }

    private static String at(JsonLocation location) {
        return " (line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ")";
    }
}
