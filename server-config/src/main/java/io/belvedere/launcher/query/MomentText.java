package io.belvedere.launcher.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as users and the API write them, exact to the millisecond. */
public final class MomentText {

    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]+)?");

    private MomentText() {}

    /** Of {@code now}, RFC 3339 or seconds since 1970; empty for anything else. */
    public static Optional<Instant> parse(String text, Instant now) {
        if (text.equals("now")) {
            return Optional.of(now);
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(ofSeconds(new BigDecimal(text)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    public static Instant ofSeconds(BigDecimal seconds) {
        return Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Seconds since 1970. */
    public static String seconds(Instant moment) {
        return BigDecimal.valueOf(moment.toEpochMilli(), 3).stripTrailingZeros().toPlainString();
    }
}
