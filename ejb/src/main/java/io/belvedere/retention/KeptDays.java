package io.belvedere.retention;

import io.belvedere.problem.BelvedereException;

/** For how many whole days samples are kept, and roll-ups; with 0 there are no roll-ups of that length. */
public record KeptDays(int raw, int fiveMinutes, int oneHour) {

    public static final KeptDays DEFAULTS = new KeptDays(90, 180, 365);
    public static final int MAX = 3_650;

    public KeptDays {
        require("raw days", raw, 1);
        require("five minute days", fiveMinutes, 0);
        require("one hour days", oneHour, 0);
    }

    private static void require(String field, int days, int min) {
        if (days < min || days > MAX) {
            throw BelvedereException.invalid(field, "are " + days + ", allowed is " + min + " to " + MAX);
        }
    }

    public int of(Tier tier) {
        return switch (tier) {
            case RAW -> raw;
            case FIVE_MINUTES -> fiveMinutes;
            case ONE_HOUR -> oneHour;
        };
    }

    /** Of each tier the longer time. */
    KeptDays orLonger(KeptDays other) {
        return new KeptDays(
                Math.max(raw, other.raw), Math.max(fiveMinutes, other.fiveMinutes), Math.max(oneHour, other.oneHour));
    }
}
