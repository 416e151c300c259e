package io.belvedere.sample;

import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.Map;

/**
 * Chunks that were written together and are seen together: of one window, or of one day in place of its windows. Chunks
 * of a generation that was not completed are as if they did not exist.
 *
 * @param from the first millisecond of its window or day
 * @param until the first millisecond behind it
 * @param cut up to which row of each writer the log is in it
 */
public record Generation(long id, long from, long until, Map<Integer, Long> cut) {

    /** Stores keep the times of chunks as distances from the begin, in 31 bits. */
    public static final Duration MAX_LENGTH = Duration.ofDays(24);

    /** Refuses a time range that ends before it begins or is too long. */
    public static void requireRange(long from, long until) {
        long length = until - from;
        if (from >= until || length <= 0 || length > MAX_LENGTH.toMillis()) {
            throw BelvedereException.invalid(
                    "generation",
                    "is from " + from + " until " + until + ", must be between 1 ms and " + MAX_LENGTH.toDays()
                            + " days long");
        }
    }

    /** Refuses a chunk that reaches out of the range. */
    public static void requireWithin(long from, long until, StoredChunk chunk) {
        if (chunk.firstTime() < from || chunk.lastTime() >= until || chunk.firstTime() > chunk.lastTime()) {
            throw BelvedereException.invalid(
                    "chunk of series " + chunk.series(),
                    "is from " + chunk.firstTime() + " to " + chunk.lastTime() + ", must lie in its generation, from "
                            + from + " until " + until);
        }
    }
}
