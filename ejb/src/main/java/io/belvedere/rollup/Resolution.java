package io.belvedere.rollup;

import io.belvedere.chunk.CorruptChunkException;
import java.time.Duration;
import java.util.List;

/**
 * How long the buckets of a roll-up are. They lie between multiples of their length since 1970, open at their begin and
 * closed at their end, so that a range of the query language whose ends are such multiples is a number of whole buckets.
 * Midnight belongs to the last bucket of the day that ends there.
 */
public enum Resolution {
    FIVE_MINUTES(1, "5m", Duration.ofMinutes(5)),
    ONE_HOUR(2, "1h", Duration.ofHours(1));

    public static final List<Resolution> LONGEST_FIRST = List.of(ONE_HOUR, FIVE_MINUTES);

    private final int code;
    private final String text;
    private final long millis;

    Resolution(int code, String text, Duration length) {
        this.code = code;
        this.text = text;
        this.millis = length.toMillis();
    }

    /** In stored bytes; it never changes. */
    int code() {
        return code;
    }

    static Resolution ofCode(int code) {
        for (Resolution resolution : values()) {
            if (resolution.code == code) {
                return resolution;
            }
        }
        throw new CorruptChunkException("unknown resolution " + code);
    }

    /** With stored roll-ups and in metrics; it never changes. */
    public String text() {
        return text;
    }

    public long millis() {
        return millis;
    }

    /** The begin of the bucket that a time belongs to, which is not in it: it is before the time, at most by the length. */
    public long startOf(long timestamp) {
        return Math.floorDiv(timestamp - 1, millis) * millis;
    }
}
