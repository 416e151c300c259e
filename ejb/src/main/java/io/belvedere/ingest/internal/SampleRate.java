package io.belvedere.ingest.internal;

import java.time.Duration;

/**
 * How fast a tenant sends: a bucket of samples that fills at the rate and holds those of two seconds. A batch is taken if
 * the bucket is not empty, however large it is, and what it takes too much has to fill again first: so no batch is too
 * large to come through, and the rate still holds.
 */
final class SampleRate {

    private static final int SECONDS_AT_ONCE = 2;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private double level;
    private long filledAtNanos;

    SampleRate(int perSecond, long nowNanos) {
        this.perSecond = perSecond;
        this.level = SECONDS_AT_ONCE * (double) perSecond;
        this.filledAtNanos = nowNanos;
    }

    /** Takes samples and answers zero, or takes none and answers how long to wait. */
    synchronized Duration take(int samples, long nowNanos) {
        level = Math.min(SECONDS_AT_ONCE * perSecond, level + (nowNanos - filledAtNanos) / NANOS * perSecond);
        filledAtNanos = nowNanos;
        if (level <= 0) {
            return Duration.ofNanos((long) Math.ceil((1 - level) / perSecond * NANOS));
        }
        level -= samples;
        return Duration.ZERO;
    }
}
