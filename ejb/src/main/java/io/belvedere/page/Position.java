package io.belvedere.page;

import io.belvedere.problem.BelvedereException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A place in an ordered list: what the list is ordered by, and the id that decides between equal ones. It names the last
 * row already seen, not an offset, so rows that come or go before it neither repeat nor hide others. Callers of the
 * server never see one, but the {@link Cursors cursor} for it.
 */
public record Position(String key, String id) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** In a list by time, of which microseconds are kept. */
    public static Position at(Instant time, Object id) {
        return new Position(time.truncatedTo(ChronoUnit.MICROS).toString(), id.toString());
    }

    /** In a list by text: the text as the store compares it, a title in lower case for one. */
    public static Position at(String text, Object id) {
        return new Position(text, id.toString());
    }

    /** In a list by score, which comes back to the last bit. */
    public static Position at(double score, Object id) {
        return new Position(Double.toString(score), id.toString());
    }

    /** In a list by a number that no two rows share. */
    public static Position at(long number) {
        return new Position(Long.toString(number), "");
    }

    public Instant time() {
        try {
            Instant time = Instant.parse(key);
            if (!time.isBefore(FIRST) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException notTime) {
            throw foreign("after");
        }
        throw foreign("after");
    }

    public double score() {
        try {
            return Double.parseDouble(key);
        } catch (NumberFormatException notScore) {
            throw foreign("after");
        }
    }

    public long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notNumber) {
            throw foreign("after");
        }
    }

    /** The refusal of a cursor that is forged or from another list; {@code field} is what the protocol calls it. */
    public static BelvedereException foreign(String field) {
        return BelvedereException.invalid(field, "is not a cursor of this list");
    }
}
