package io.belvedere.admission.internal;

import io.belvedere.admission.Admission;
import io.belvedere.admission.Quota;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * The requests of one subject that this node has taken out of the shared bucket and not given away yet. It takes some at
 * a time, so that the nodes meet once for many requests; while the bucket is empty it does not ask again before there can
 * be anything in it. Guarded by itself.
 */
final class Share {

    /** How many times a node asks for a whole quota. */
    private static final int PARTS = 100;

    private final Quota quota;
    private int held;
    private long left;
    private long emptyUntilMillis = Long.MIN_VALUE;
    private long fullAtMillis;
    private long silentUntilMillis = Long.MIN_VALUE;

    Share(Quota quota) {
        this.quota = quota;
    }

    /** One request, from what this node holds or from the bucket, which gives up to as many as it is asked for. */
    synchronized Admission take(long nowMillis, IntFunction<Bucket> bucket) {
        if (held == 0 && nowMillis >= emptyUntilMillis) {
            fill(nowMillis, bucket.apply((int) Math.max(1, quota.requests() / PARTS)));
        }
        if (held == 0) {
            return new Admission(false, quota, 0, Duration.ofMillis(Math.max(1, emptyUntilMillis - nowMillis)));
        }
        held--;
        return new Admission(true, quota, left + held, Duration.ofMillis(Math.max(0, fullAtMillis - nowMillis)));
    }

    private void fill(long nowMillis, Bucket taken) {
        held = taken.granted();
        left = (long) taken.left();
        fullAtMillis = nowMillis + taken.untilFull(quota).toMillis();
        if (held == 0) {
            emptyUntilMillis = nowMillis + Math.max(1, taken.untilNext(quota).toMillis());
        }
    }

    /** Whether a refusal is to be noted; once a window it is. */
    synchronized boolean isNews(long nowMillis) {
        if (nowMillis < silentUntilMillis) {
            return false;
        }
        silentUntilMillis = nowMillis + quota.window().toMillis();
        return true;
    }
}
