package io.belvedere.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads typed settings and collects what is wrong with them, so that an operator sees all faults at once. A faulty
 * setting yields its default until {@link #refuseFaults()} ends the start. Environment variables follow from the key:
 * {@code belvedere.layout.max-regions} is {@code BELVEDERE_LAYOUT_MAX_REGIONS}.
 */
public final class Settings {

    private static final Logger LOG = System.getLogger(Settings.class.getName());

    private final Function<String, Optional<String>> source;
    private final List<String> faults = new ArrayList<>();

    public Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    public Optional<String> text(String key) {
        return source.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    public int integer(String key, int defaultValue, int min, int max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the fault below names the rule for both cases
        }
        return fault(key, "must be a whole number from " + min + " to " + max, text.get(), defaultValue);
    }

    public boolean flag(String key, boolean defaultValue) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        return switch (text.get()) {
            case "true" -> true;
            case "false" -> false;
            default -> fault(key, "must be true or false", text.get(), defaultValue);
        };
    }

    /** One of a few texts, each of which stands for a value. */
    public <T> T oneOf(String key, T defaultValue, Map<String, T> choices) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        T choice = choices.get(text.get());
        if (choice != null) {
            return choice;
        }
        return fault(
                key, "must be one of " + String.join(", ", new TreeSet<>(choices.keySet())), text.get(), defaultValue);
    }

    /** What the reader makes of the text. By an {@link IllegalArgumentException} it says which rule the text breaks. */
    public <T> T read(String key, T defaultValue, Function<String, T> reader) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            return reader.apply(text.get());
        } catch (IllegalArgumentException broken) {
            return fault(key, String.valueOf(broken.getMessage()), text.get(), defaultValue);
        }
    }

    /** A time in whole milliseconds; such keys end in {@code -millis}. */
    public Duration millis(String key, Duration defaultValue, Duration min, Duration max) {
        int millis = integer(
                key,
                Math.toIntExact(defaultValue.toMillis()),
                Math.toIntExact(min.toMillis()),
                Math.toIntExact(max.toMillis()));
        return Duration.ofMillis(millis);
    }

    /** A time in whole seconds; such keys end in {@code -seconds}. */
    public Duration seconds(String key, Duration defaultValue, Duration min, Duration max) {
        int seconds = integer(
                key,
                Math.toIntExact(defaultValue.toSeconds()),
                Math.toIntExact(min.toSeconds()),
                Math.toIntExact(max.toSeconds()));
        return Duration.ofSeconds(seconds);
    }

    /** Ends the start if any setting read so far is faulty. Told to the log, since not every container shows why it ends. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            String told = "Settings are wrong: " + String.join("; ", faults);
            LOG.log(Level.ERROR, told);
            throw new IllegalStateException(told);
        }
    }

    private <T> T fault(String key, String rule, String text, T defaultValue) {
        faults.add(key + " " + rule + ", it is \"" + text + "\"");
        return defaultValue;
    }
}
