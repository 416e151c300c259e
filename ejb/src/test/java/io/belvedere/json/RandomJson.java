package io.belvedere.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Trees of any shape, with the text and the numbers that trouble codecs. */
public final class RandomJson {

    private static final String[] TEXTS = {"", "a", "Größe 🚀", "\n\t\"\\", "null", "__proto__", "<b>", "\u2028", "0"};
    private static final double[] NUMBERS = {0, 1, -1.5, 1e300, Double.MIN_VALUE, 9007199254740992.0, 0.1};

    private final Random random;

    public RandomJson(Random random) {
        this.random = random;
    }

    public Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text() + i, value(depth - 1));
        }
        return members;
    }

    public @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> text();
            case 1 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 2 -> random.nextBoolean();
            case 3 -> null;
            case 4 -> array(depth);
            default -> object(depth);
        };
    }

    public String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(depth - 1));
        }
        return values;
    }
}
