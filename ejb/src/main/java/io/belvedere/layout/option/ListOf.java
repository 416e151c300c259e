package io.belvedere.layout.option;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several values of one kind, in the order given. */
public record ListOf(OptionKind element, int maxSize) implements OptionKind {

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof List<?> elements)) {
            throw Refusal.of(path, value, allowed());
        }
        if (elements.size() > maxSize) {
            throw BelvedereException.invalid(path, "has " + elements.size() + " elements, allowed is " + allowed());
        }
        for (int i = 0; i < elements.size(); i++) {
            element.check(path + "[" + i + "]", elements.get(i));
        }
    }

    @Override
    public String allowed() {
        return "a list of up to " + maxSize + ", each " + element.allowed();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", element.schema(), "maxItems", (double) maxSize);
    }
}
