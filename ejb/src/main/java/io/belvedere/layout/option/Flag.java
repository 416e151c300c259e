package io.belvedere.layout.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false. */
public record Flag() implements OptionKind {

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof Boolean)) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
