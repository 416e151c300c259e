package io.belvedere.benchmarks.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Whether all sources answer the same layout. A source may have more members than are asked of the others. */
final class SameLayouts {

    private SameLayouts() {}

    /** Ends the measurement unless each answers what the first does. */
    static void require(List<LayoutSource> sources) {
        LayoutSource first = sources.get(0);
        JsonObject expected = first.layoutOf(first.ask());
        sources.forEach(source -> require(source.name(), expected, source.layoutOf(source.ask())));
    }

    static void require(String whose, JsonValue expected, JsonValue found) {
        requireSame(whose + ": layout", expected, found);
    }

    private static void requireSame(String where, JsonValue expected, JsonValue found) {
        if (expected.getValueType() != found.getValueType()) {
            throw different(where, expected, found);
        }
        switch (expected.getValueType()) {
            case OBJECT ->
                expected.asJsonObject()
                        .forEach((name, member) -> requireSame(
                                where + "." + name, member, found.asJsonObject().getOrDefault(name, JsonValue.NULL)));
            case ARRAY -> requireSameItems(where, expected.asJsonArray(), found.asJsonArray());
            default -> {
                if (!expected.equals(found)) {
                    throw different(where, expected, found);
                }
            }
        }
    }

    private static void requireSameItems(String where, List<JsonValue> expected, List<JsonValue> found) {
        if (expected.size() != found.size()) {
            throw new IllegalStateException(
                    where + " has " + found.size() + " items, " + expected.size() + " are expected");
        }
        for (int at = 0; at < expected.size(); at++) {
            requireSame(where + "[" + at + "]", expected.get(at), found.get(at));
        }
    }

    private static IllegalStateException different(String where, JsonValue expected, JsonValue found) {
        return new IllegalStateException(where + " is " + found + ", " + expected + " is expected");
    }
}
