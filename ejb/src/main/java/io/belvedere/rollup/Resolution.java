package io.belvedere.rollup;

import io.belvedere.chunk.CorruptChunkException;
import java.time.Duration;

/** How long the buckets of a roll-up are. They begin at multiples of their length since 1970, so none crosses midnight. */
public enum Resolution {
    FIVE_MINUTES(1, Duration.ofMinutes(5)),
    ONE_HOUR(2, Duration.ofHours(1));

    private final int code;
    private final long millis;

    Resolution(int code, Duration length) {
        this.code = code;
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

    public long millis() {
        return millis;
    }

    /** The first millisecond of the bucket that a time belongs to. */
    public long startOf(long timestamp) {
        return Math.floorDiv(timestamp, millis) * millis;
    }
}
