package io.belvedere.presence.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/**
 * Writes a session field by field, ids in 16 bytes and times in nanoseconds, because a whole roll of them travels at
 * each change and is compared; numbers are never given to another field.
 */
@ProtoAdapter(Presence.class)
final class PresenceAdapter {

    @ProtoFactory
    Presence create(
            byte[] session,
            String user,
            byte[] dashboard,
            byte[] layout,
            byte @Nullable [] editing,
            long joinedAt,
            long expiresAt) {
        Whereabouts whereabouts = new Whereabouts(
                new DashboardId(uuid(dashboard)),
                new LayoutId(uuid(layout)),
                editing == null ? null : new RegionId(uuid(editing)));
        return new Presence(new SessionId(uuid(session)), user, whereabouts, instant(joinedAt), instant(expiresAt));
    }

    @ProtoField(1)
    byte[] getSession(Presence presence) {
        return bytes(presence.session().value());
    }

    @ProtoField(2)
    String getUser(Presence presence) {
        return presence.user();
    }

    @ProtoField(3)
    byte[] getDashboard(Presence presence) {
        return bytes(presence.whereabouts().dashboard().value());
    }

    @ProtoField(4)
    byte[] getLayout(Presence presence) {
        return bytes(presence.whereabouts().layout().value());
    }

    @ProtoField(5)
    byte @Nullable [] getEditing(Presence presence) {
        RegionId editing = presence.whereabouts().editing();
        return editing == null ? null : bytes(editing.value());
    }

    @ProtoField(number = 6, defaultValue = "0")
    long getJoinedAt(Presence presence) {
        return nanos(presence.joinedAt());
    }

    @ProtoField(number = 7, defaultValue = "0")
    long getExpiresAt(Presence presence) {
        return nanos(presence.expiresAt());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static long nanos(Instant instant) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long nanos) {
        return Instant.EPOCH.plus(nanos, ChronoUnit.NANOS);
    }
}
