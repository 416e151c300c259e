package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.Renewal;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sessions that never end by themselves. */
final class InMemoryPresences implements PresenceService {

    private final Map<SessionId, Presence> sessions = new LinkedHashMap<>();
    private final InstantSource clock;

    InMemoryPresences(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Renewal renew(Caller caller, SessionId session, Whereabouts whereabouts) {
        Instant now = clock.instant();
        Presence known = sessions.get(session);
        Instant joinedAt = known == null ? now : known.joinedAt();
        Presence presence = new Presence(session, caller.name(), whereabouts, joinedAt, now.plusSeconds(30));
        sessions.put(session, presence);
        return new Renewal(presence, Duration.ofSeconds(10));
    }

    @Override
    public void leave(Caller caller, SessionId session) {
        sessions.remove(session);
    }

    @Override
    public List<Presence> of(Caller caller, DashboardId dashboard) {
        return sessions.values().stream()
                .filter(presence -> presence.whereabouts().dashboard().equals(dashboard))
                .toList();
    }
}
