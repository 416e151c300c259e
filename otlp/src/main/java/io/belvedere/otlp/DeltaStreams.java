package io.belvedere.otlp;

import io.belvedere.metric.Labels;
import io.belvedere.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes running totals of what senders tell as changes since the last time. A total goes on only from a point that begins
 * where the one before ended; anything else begins a new total at zero, and is told to begin there. So a total that was
 * forgotten, or that another node had, costs a reset of the counter but never a wrong increase. Safe for all threads.
 */
public final class DeltaStreams {

    /** A beginning longer ago is told as so long ago: it may be earlier than what is still taken. */
    private static final long MAX_BEGINNING_NANOS = 600_000_000_000L;

    /** What is later than that has another clock, which a total begins with anew: one wrong time must not end a stream. */
    private static final long MAX_LATE_NANOS = 600_000_000_000L;

    private final int max;
    private final Map<Key, Stream> streams = new LinkedHashMap<>(16, 0.75f, true);

    /** Remembers the total of so many streams, those that were heard of last. */
    public DeltaStreams(int max) {
        this.max = max;
    }

    /** By tenant and by the series, for histograms that of the metric's own name. */
    record Key(TenantId tenant, Labels series) {}

    /** When the change began, 0 if the sender does not say, and when it was told; in nanoseconds. */
    record Period(long start, long end) {}

    /**
     * A total at the end of a period.
     *
     * @param zeroAt when it began at zero, in nanoseconds; 0 if it goes on from an earlier one
     */
    record Total<T>(T value, long zeroAt) {}

    private record Stream(Object value, long end, long zeroAt) {}

    /**
     * The total with a change in it; a change that comes again is not added twice. Refuses one that ends shortly before
     * what is in the total already.
     *
     * @param plus answers null if the two cannot be added
     */
    <T> Total<T> add(Key key, Period period, T change, Class<T> type, Addition<T> plus) {
        synchronized (streams) {
            Stream stream = streams.get(key);
            Stream next = next(stream, period, change, type, plus);
            streams.put(key, next);
            forgetTheOldest();
            return new Total<>(type.cast(next.value), next.zeroAt);
        }
    }

    /** An addition that may be impossible. */
    interface Addition<T> {
        @Nullable
        T plus(T total, T change);
    }

    private static <T> Stream next(@Nullable Stream stream, Period period, T change, Class<T> type, Addition<T> plus) {
        if (stream == null) {
            return begun(change, period, period.start());
        }
        if (period.end() == stream.end) {
            return stream;
        }
        if (period.end() < stream.end - MAX_LATE_NANOS) {
            return begun(change, period, period.start());
        }
        if (period.end() < stream.end) {
            throw PointRefusal.tooOld("a change is told after a later one of the same series");
        }
        boolean goesOn = period.start() == 0 || period.start() == stream.end;
        T total = goesOn && type.isInstance(stream.value) ? plus.plus(type.cast(stream.value), change) : null;
        return total == null
                ? begun(change, period, Math.max(period.start(), stream.end))
                : new Stream(total, period.end(), 0);
    }

    private static Stream begun(Object change, Period period, long start) {
        boolean known = start > 0 && start < period.end();
        long zeroAt = known ? Math.max(start, period.end() - MAX_BEGINNING_NANOS) : 0;
        return new Stream(change, period.end(), zeroAt);
    }

    private void forgetTheOldest() {
        if (streams.size() > max) {
            streams.remove(streams.keySet().iterator().next());
        }
    }
}
