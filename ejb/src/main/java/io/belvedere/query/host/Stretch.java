package io.belvedere.query.host;

import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A part {@code (after, until]} of a range that is read from its end. Whoever wants the newest few has them after the
 * first parts, however long the range is.
 */
public record Stretch(long afterMillis, long untilMillis) {

    /** More than anything is kept for. */
    public static final Duration LONGEST = Duration.ofDays(3_660);

    private static final int GROWTH = 8;

    /** From the one time to the other, both included: the last part is first and as long as said, each further one longer. */
    public static List<Stretch> backwards(long fromMillis, long toMillis, long firstMillis) {
        requireOrder(fromMillis, toMillis);
        List<Stretch> stretches = new ArrayList<>();
        long until = toMillis;
        long length = firstMillis;
        while (until >= fromMillis) {
            long after = Math.max(fromMillis - 1, until - length);
            stretches.add(new Stretch(after, until));
            until = after;
            length *= GROWTH;
        }
        return stretches;
    }

    private static void requireOrder(long fromMillis, long toMillis) {
        if (toMillis < fromMillis) {
            throw BelvedereException.invalid("end", "must not be before the start");
        }
        if (toMillis - fromMillis > LONGEST.toMillis()) {
            throw BelvedereException.invalid(
                    "start", "is more than the " + LONGEST.toDays() + " days before the end that may be");
        }
    }

    public long lengthMillis() {
        return untilMillis - afterMillis;
    }
}
