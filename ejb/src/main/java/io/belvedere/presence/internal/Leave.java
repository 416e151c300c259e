package io.belvedere.presence.internal;

import io.belvedere.presence.SessionId;
import java.util.function.BiFunction;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/** Travels like {@link Renew}; a roll leaves with its last session. */
record Leave(@ProtoField(1) String user, @ProtoField(2) String session)
        implements BiFunction<String, Roll, @Nullable Roll> {

    @Override
    public @Nullable Roll apply(String tenant, Roll roll) {
        Roll left = roll.without(user, SessionId.parse("session", session));
        return left.sessions().isEmpty() ? null : left;
    }
}
