package io.belvedere.layout.option;

import io.belvedere.problem.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text that people write. */
public record Prose(int maxLength) implements OptionKind {

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            throw Refusal.of(path, value, allowed());
        }
        Text.requireWithin(path, text, maxLength);
    }

    @Override
    public String allowed() {
        return "text of up to " + maxLength + " characters";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", (double) maxLength);
    }
}
