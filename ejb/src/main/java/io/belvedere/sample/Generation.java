package io.belvedere.sample;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.rollup.Resolution;
import java.time.Duration;
import java.util.Map;

/**
 * Chunks that were written together, are seen together and go together: of one window, or of one day and retention class
 * in place of the windows of the day. Chunks of a generation that was not completed are as if they did not exist.
 *
 * @param from the first millisecond of its window or day
 * @param until the first millisecond behind it
 * @param retentionClass of all of its series; {@link #NO_CLASS} for a window
 * @param cut up to which row of each writer the log is in it
 */
public record Generation(
        long id, long from, long until, String retentionClass, Map<Integer, Long> cut, GenerationSize size) {

    /** In place of a class, where series of all classes are together. */
    public static final String NO_CLASS = "";

    /** What the classes of samples begin with, a blank behind it; those of roll-ups begin with something else. */
    public static final String SAMPLES = "raw";

    public static final int MAX_CLASS_LENGTH = 100;

    /** Stores keep the times of chunks as distances from the begin, in 31 bits. */
    public static final Duration MAX_LENGTH = Duration.ofDays(24);

    /** Whether its chunks are of samples, not of roll-ups. */
    public boolean holdsSamples() {
        return retentionClass.equals(NO_CLASS) || retentionClass.startsWith(SAMPLES + " ");
    }

    /** Whether its chunks are roll-ups of this resolution. */
    public boolean holdsRollups(Resolution resolution) {
        return retentionClass.startsWith(resolution.text() + " ");
    }

    /** Whether all of the other one lies in its range. */
    public boolean covers(Generation other) {
        return from <= other.from && until >= other.until;
    }

    /** Whether all of the window lies in its range. */
    public boolean covers(Window window) {
        return from <= window.start() && until >= window.end();
    }

    /** Refuses a time range that ends before it begins or is too long, and a class that cannot be stored. */
    public static void requireValid(long from, long until, String retentionClass) {
        Text.requireWithin("retention class", retentionClass, MAX_CLASS_LENGTH);
        long length = until - from;
        if (from >= until || length <= 0 || length > MAX_LENGTH.toMillis()) {
            throw BelvedereException.invalid(
                    "generation",
                    "is from " + from + " until " + until + ", must be between 1 ms and " + MAX_LENGTH.toDays()
                            + " days long");
        }
    }

    /** Refuses a chunk that reaches out of the range or has no samples. */
    public static void requireWithin(long from, long until, StoredChunk chunk) {
        if (chunk.samples() < 1) {
            throw BelvedereException.invalid(
                    "chunk of series " + chunk.series(), "has " + chunk.samples() + " samples, must have at least 1");
        }
        if (chunk.firstTime() < from || chunk.lastTime() >= until || chunk.firstTime() > chunk.lastTime()) {
            throw BelvedereException.invalid(
                    "chunk of series " + chunk.series(),
                    "is from " + chunk.firstTime() + " to " + chunk.lastTime() + ", must lie in its generation, from "
                            + from + " until " + until);
        }
    }
}
