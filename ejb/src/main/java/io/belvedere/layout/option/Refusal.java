package io.belvedere.layout.option;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what stands somewhere and what may. */
final class Refusal {

    private Refusal() {}

    static BelvedereException of(String path, @Nullable Object value, String allowed) {
        return BelvedereException.invalid(path, "is " + shown(value) + ", allowed is " + allowed);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        if (value instanceof String text) {
            return Text.quoted(text);
        }
        if (value instanceof Double number) {
            return Decimal.plain(number);
        }
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "a list" : value.toString();
    }
}
