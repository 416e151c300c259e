package io.belvedere.http;

import io.belvedere.problem.BelvedereException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds plain values from a parser. The tree model of the platform would take a name twice, ignore what follows the
 * document, and spend time and stack on huge numbers and nesting.
 */
final class JsonTree {

    /** Deeper than any request that makes sense, and shallow enough for every stack. */
    private static final int MAX_DEPTH = 64;

    static final String BODY = "body";

    private final String name;
    private final JsonParser parser;

    /** Under this name it is told what is wrong. */
    JsonTree(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = object(parser.next());
        requireEnd();
        return document;
    }

    /** An object, or an array of objects, if its visitor lets it pass. */
    JsonBody body(JsonBody.ArrayVisitor arrays) {
        Event begin = parser.next();
        JsonBody body = begin == Event.START_ARRAY
                ? new JsonBody(objects(arrays), true)
                : new JsonBody(List.of(object(begin)), false);
        requireEnd();
        return body;
    }

    private List<Map<String, @Nullable Object>> objects(JsonBody.ArrayVisitor arrays) {
        arrays.begin();
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            arrays.item(objects.size() + 1);
            objects.add(object(event));
        }
        return objects;
    }

    private Map<String, @Nullable Object> object(Event begin) {
        if (begin != Event.START_OBJECT) {
            throw BelvedereException.invalid(name, "must be a JSON object");
        }
        return object(1);
    }

    /** Asking for more makes the parser look behind the document, and fail if anything is there. */
    private void requireEnd() {
        if (parser.hasNext()) {
            throw BelvedereException.invalid(name, "goes on behind its JSON");
        }
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String member = parser.getString();
            if (members.containsKey(member)) {
                throw BelvedereException.invalid(name, "has the member " + JsonMembers.shown(member) + " twice");
            }
            members.put(member, value(parser.next(), depth));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, depth));
        }
        return items;
    }

    private @Nullable Object value(Event event, int depth) {
        if (depth >= MAX_DEPTH) {
            throw BelvedereException.invalid(name, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_ARRAY, END_OBJECT -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private Object number(String text) {
        if (text.chars().allMatch(character -> character == '-' || Character.isDigit(character))) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                // as any other number of such a size, it is told apart from its neighbours no more
            }
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw BelvedereException.invalid(name, "holds a number that is too large");
        }
        return value;
    }
}
