package io.belvedere.rest.parameter;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.problem.Text;
import io.belvedere.promql.syntax.DurationText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a request by their names, and what they mean. What means nothing is refused by its name. */
public record Parameters(Map<String, List<String>> all) {

    /** Farther than any sample lies, and near enough for sums of times to be times. */
    private static final double MAX_SECONDS = Long.MAX_VALUE / 4_000.0;

    public List<String> texts(String name) {
        return all.getOrDefault(name, List.of());
    }

    /** The first of that name; an empty one is none. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst().filter(value -> !value.isEmpty());
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> refused(name, "is missing"));
    }

    public long requiredTime(String name) {
        return time(name, required(name));
    }

    public long time(String name, long defaultMillis) {
        return text(name).map(text -> time(name, text)).orElse(defaultMillis);
    }

    public Optional<Duration> duration(String name) {
        return text(name).map(text -> duration(name, text));
    }

    public Duration requiredDuration(String name) {
        return duration(name, required(name));
    }

    /** A number that is not negative; 0 if there is none. */
    public int limit(String name) {
        return text(name).map(text -> limit(name, text)).orElse(0);
    }

    private static int limit(String name, String text) {
        return wholeNumber(text)
                .filter(limit -> limit >= 0)
                .orElseThrow(() -> refused(name, "must be a whole number of at least 0, it is " + quoted(text)));
    }

    /** From {@code least} to {@code most}. */
    public Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(text -> wholeNumber(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> refused(
                        name, "must be a whole number from " + least + " to " + most + ", it is " + quoted(text))));
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What the word of that name stands for. */
    public <T> Optional<T> choice(String name, Map<String, T> words) {
        return text(name).map(text -> {
            T chosen = words.get(text);
            if (chosen == null) {
                throw refused(name, "must be one of " + inOrder(words.keySet()) + ", it is " + quoted(text));
            }
            return chosen;
        });
    }

    /** All of that name, and of each those between commas. */
    public List<String> list(String name) {
        return texts(name).stream()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(part -> named(name, part.strip()))
                .distinct()
                .toList();
    }

    private static String named(String name, String part) {
        if (part.isEmpty()) {
            throw refused(name, "has an empty name between its commas");
        }
        return part;
    }

    /** Refuses names other than these: a misspelt one would else be ignored in silence. */
    public void requireOnly(Set<String> known) {
        for (String name : all.keySet()) {
            if (!known.contains(name)) {
                throw refused(name, "is not known here, use " + inOrder(known));
            }
        }
    }

    private static String inOrder(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    /** In milliseconds: seconds since 1970 with decimals, or a date and time of RFC 3339. */
    private static long time(String name, String text) {
        Optional<Double> seconds = number(text);
        if (seconds.isPresent() && Math.abs(seconds.get()) <= MAX_SECONDS) {
            return Math.round(seconds.get() * 1_000);
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return at.plus(499_999, ChronoUnit.NANOS).toEpochMilli();
        } catch (DateTimeException | ArithmeticException noTime) {
            throw refused(
                    name, "must be seconds since 1970 or a time such as 2026-01-31T08:00:00Z, it is " + quoted(text));
        }
    }

    /** Seconds with decimals, or as in queries: {@code 1h30m}. */
    private static Duration duration(String name, String text) {
        Optional<Double> seconds = number(text);
        if (seconds.isPresent() && Math.abs(seconds.get()) <= MAX_SECONDS) {
            return Duration.ofMillis((long) (seconds.get() * 1_000));
        }
        OptionalLong millis = DurationText.parse(text);
        if (millis.isEmpty()) {
            throw refused(name, "must be seconds or a duration such as 1h30m, it is " + quoted(text));
        }
        return Duration.ofMillis(millis.getAsLong());
    }

    private static Optional<Double> number(String text) {
        try {
            // Java also takes 1d and 0x1p3, which are no numbers to anybody else.
            boolean plain = text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
            return plain ? Optional.of(Double.parseDouble(text)).filter(Double::isFinite) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String quoted(String text) {
        return Text.quoted(text);
    }

    public static BelvedereException refused(String name, String rule) {
        return new BelvedereException(
                Problem.INVALID, "invalid parameter \"" + name + "\": " + rule, Map.of("field", name));
    }
}
