package io.belvedere.presence;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import java.util.List;

/**
 * Tells people on a dashboard of each other, in the whole cluster. Sessions are counted per layout, tenant and user, and
 * one more than allowed is refused with LIMIT_EXCEEDED. When the cluster cannot say who is there, the answer is
 * UNAVAILABLE, and editing goes on without.
 */
public interface PresenceService {

    /**
     * Joins, moves on or stays: a session that is unknown or has expired joins again. Being there needs the right to view
     * the dashboard; editing a region, the right to edit it.
     */
    Renewal renew(Caller caller, SessionId session, Whereabouts whereabouts);

    /** Ends a session of the caller's; one that is not there has already ended. */
    void leave(Caller caller, SessionId session);

    /** Everybody on a dashboard that the caller may view, those who joined first before the others. */
    List<Presence> of(Caller caller, DashboardId dashboard);
}
