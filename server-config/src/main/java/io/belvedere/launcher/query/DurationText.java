package io.belvedere.launcher.query;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the query language has them: {@code 15s}, {@code 1h30m}, {@code 7d}. */
public final class DurationText {

    private static final Pattern DURATION = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?" + "(?:([0-9]+)ms)?");
    private static final Duration[] UNITS = {
        Duration.ofDays(365),
        Duration.ofDays(7),
        Duration.ofDays(1),
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(1),
        Duration.ofMillis(1)
    };
    private static final Duration MAX = Duration.ofDays(365 * 200);

    private DurationText() {}

    /** Empty for what is no duration, is none at all, or exceeds two hundred years. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        return matcher.matches()
                ? sum(matcher).filter(duration -> !duration.isZero() && duration.compareTo(MAX) <= 0)
                : Optional.empty();
    }

    private static Optional<Duration> sum(Matcher matcher) {
        Duration sum = Duration.ZERO;
        try {
            for (int unit = 0; unit < UNITS.length; unit++) {
                String count = matcher.group(unit + 1);
                sum = count == null ? sum : sum.plus(UNITS[unit].multipliedBy(Long.parseLong(count)));
            }
            return Optional.of(sum);
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return Optional.empty();
        }
    }
}
