package io.belvedere.presence.internal;

import io.belvedere.presence.Presence;
import java.util.function.BiFunction;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/** Travels to the node that owns a roll and is applied to it there, under the lock of the entry. */
record Renew(@ProtoField(1) Presence renewed, @ProtoField(2) PresenceLimits limits)
        implements BiFunction<String, @Nullable Roll, Roll> {

    @Override
    public Roll apply(String tenant, @Nullable Roll roll) {
        return (roll == null ? Roll.EMPTY : roll).renewing(renewed, limits);
    }
}
