package io.belvedere.graphql.socket;

import java.util.concurrent.TimeUnit;

/** Lets so many messages a second pass on average, and ten times as many at once. Used by one thread at a time. */
final class MessageRate {

    private static final int BURST_SECONDS = 10;

    private final double perNano;
    private final double most;
    private double left;
    private long countedAt;

    MessageRate(int perSecond, long nowNanos) {
        perNano = perSecond / (double) TimeUnit.SECONDS.toNanos(1);
        most = (double) perSecond * BURST_SECONDS;
        left = most;
        countedAt = nowNanos;
    }

    boolean allows(long nowNanos) {
        left = Math.min(most, left + (nowNanos - countedAt) * perNano);
        countedAt = nowNanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
