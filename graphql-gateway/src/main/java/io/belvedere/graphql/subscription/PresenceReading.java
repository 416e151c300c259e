package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on a dashboard, if others than its subscriber was told of. */
final class PresenceReading implements Reading<List<Presence>> {

    private final PresenceService presences;
    private final DashboardId dashboard;
    private @Nullable Object told;

    PresenceReading(PresenceService presences, DashboardId dashboard) {
        this.presences = presences;
        this.dashboard = dashboard;
    }

    @Override
    public @Nullable List<Presence> read(Caller caller) {
        List<Presence> now = presences.of(caller, dashboard);
        Object standing = standing(now);
        if (standing.equals(told)) {
            return null;
        }
        told = standing;
        return now;
    }

    /** All but when they expire, which each renewal changes. */
    static Object standing(List<Presence> presences) {
        return presences.stream()
                .map(presence ->
                        List.of(presence.session(), presence.user(), presence.whereabouts(), presence.joinedAt()))
                .toList();
    }
}
