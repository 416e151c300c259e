package io.belvedere.admission.internal;

import io.belvedere.admission.Quota;
import java.time.Duration;
import java.util.function.BiFunction;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/** Travels to the node that owns a bucket and is applied to it there, under the lock of the entry. */
record Take(
        @ProtoField(number = 1, defaultValue = "0") int wanted,
        @ProtoField(number = 2, defaultValue = "0") long requests,
        @ProtoField(number = 3, defaultValue = "0") long windowMillis,
        @ProtoField(number = 4, defaultValue = "0") long nowMillis)
        implements BiFunction<String, @Nullable Bucket, Bucket> {

    static Take of(int wanted, Quota quota, long nowMillis) {
        return new Take(wanted, quota.requests(), quota.window().toMillis(), nowMillis);
    }

    @Override
    public Bucket apply(String subject, @Nullable Bucket known) {
        return Bucket.taking(known, wanted, new Quota(requests, Duration.ofMillis(windowMillis)), nowMillis);
    }
}
