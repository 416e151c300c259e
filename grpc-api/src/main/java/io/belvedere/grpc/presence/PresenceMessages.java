package io.belvedere.grpc.presence;

import com.google.protobuf.Duration;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.grpc.v1.RenewPresenceRequest;
import io.belvedere.grpc.v1.RenewPresenceResponse;
import io.belvedere.grpc.value.DashboardIds;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.Renewal;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;

/** Sessions as messages. */
final class PresenceMessages {

    private PresenceMessages() {}

    static io.belvedere.grpc.v1.Presence toMessage(Presence presence) {
        RegionId editing = presence.whereabouts().editing();
        return io.belvedere.grpc.v1.Presence.newBuilder()
                .setSessionId(presence.session().toString())
                .setUser(presence.user())
                .setLayoutId(presence.whereabouts().layout().toString())
                .setEditingRegionId(editing == null ? "" : editing.toString())
                .setJoinTime(Timestamps.toMessage(presence.joinedAt()))
                .setExpireTime(Timestamps.toMessage(presence.expiresAt()))
                .build();
    }

    static RenewPresenceResponse toMessage(Renewal renewal) {
        return RenewPresenceResponse.newBuilder()
                .setPresence(toMessage(renewal.presence()))
                .setRenewAfter(
                        Duration.newBuilder().setSeconds(renewal.renewAfter().toSeconds()))
                .build();
    }

    static SessionId toSession(RenewPresenceRequest message) {
        return message.getSessionId().isEmpty()
                ? SessionId.random()
                : SessionId.parse("session_id", message.getSessionId());
    }

    static Whereabouts toWhereabouts(RenewPresenceRequest message) {
        String editing = message.getEditingRegionId();
        return new Whereabouts(
                DashboardIds.toDashboardId(message.getDashboardId()),
                LayoutId.parse("layout_id", message.getLayoutId()),
                editing.isEmpty() ? null : RegionId.parse("editing_region_id", editing));
    }
}
