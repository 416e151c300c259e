package io.belvedere.layout.option;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of some words. */
public record Choice(List<String> words) implements OptionKind {

    public Choice {
        words = List.copyOf(words);
    }

    public static Choice of(String... words) {
        return new Choice(List.of(words));
    }

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof String word) || !words.contains(word)) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words);
    }
}
