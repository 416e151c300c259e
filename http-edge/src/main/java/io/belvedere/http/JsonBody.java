package io.belvedere.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a request: one object, or an array of them.
 *
 * @param isArray whether the objects stood in an array, be it of one
 */
public record JsonBody(List<Map<String, @Nullable Object>> objects, boolean isArray) {

    /** Asked before an array and each of its items are read. What it throws ends the reading. */
    public interface ArrayVisitor {

        void begin();

        /** The first item is number 1. */
        void item(int number);
    }
}
