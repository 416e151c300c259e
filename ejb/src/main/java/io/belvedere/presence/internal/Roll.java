package io.belvedere.presence.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.SessionId;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All sessions of a tenant as one value, so that every limit is checked on the very value that a change is made to. A
 * session is known by its user and id together: nobody can renew or end another's.
 */
record Roll(List<Presence> sessions) {

    static final Roll EMPTY = new Roll(List.of());

    private static final Comparator<Presence> BY_ARRIVAL = Comparator.comparing(Presence::joinedAt)
            .thenComparing(presence -> presence.session().value());

    Roll {
        sessions = List.copyOf(sessions);
    }

    /** Without those that have expired. */
    Roll asOf(Instant now) {
        return filtered(presence -> !presence.isExpired(now));
    }

    /**
     * With the session as it wants to be from the moment that it would have joined on. If there is no place for it,
     * everything else stays as it is, but for what has expired.
     */
    Roll renewing(Presence wanted, PresenceLimits limits) {
        Roll alive = asOf(wanted.joinedAt());
        if (alive.refusal(wanted, limits).isPresent()) {
            return alive;
        }
        Presence renewed = alive.find(wanted.user(), wanted.session())
                .map(known -> joinedAt(known.joinedAt(), wanted))
                .orElse(wanted);
        List<Presence> sessions = new ArrayList<>(alive.without(wanted.user(), wanted.session()).sessions);
        sessions.add(renewed);
        return new Roll(sessions);
    }

    /** Why there is no place for it. Who stays on a layout keeps the place, even if a limit was lowered. */
    Optional<BelvedereException> refusal(Presence wanted, PresenceLimits limits) {
        Roll alive = asOf(wanted.joinedAt());
        Optional<LayoutId> layout = alive.find(wanted.user(), wanted.session()).map(Roll::layoutOf);
        if (layout.isEmpty()) {
            return limits.refusal(wanted, alive.sessions);
        }
        return layout.filter(layoutOf(wanted)::equals).isPresent()
                ? Optional.empty()
                : limits.refusalOnLayout(wanted, alive.sessions);
    }

    Roll without(String user, SessionId session) {
        return filtered(presence -> !isOf(presence, user, session));
    }

    Optional<Presence> find(String user, SessionId session) {
        return sessions.stream()
                .filter(presence -> isOf(presence, user, session))
                .findFirst();
    }

    /** Those on a dashboard, by the time they joined. */
    List<Presence> on(DashboardId dashboard) {
        return sessions.stream()
                .filter(presence -> presence.whereabouts().dashboard().equals(dashboard))
                .sorted(BY_ARRIVAL)
                .toList();
    }

    private Roll filtered(Predicate<Presence> kept) {
        return new Roll(sessions.stream().filter(kept).toList());
    }

    private static boolean isOf(Presence presence, String user, SessionId session) {
        return presence.session().equals(session) && presence.user().equals(user);
    }

    private static LayoutId layoutOf(Presence presence) {
        return presence.whereabouts().layout();
    }

    private static Presence joinedAt(Instant joinedAt, Presence wanted) {
        return new Presence(wanted.session(), wanted.user(), wanted.whereabouts(), joinedAt, wanted.expiresAt());
    }
}
