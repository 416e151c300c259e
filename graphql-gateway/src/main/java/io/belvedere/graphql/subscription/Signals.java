package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import java.time.Duration;

/**
 * Wakes subscribers when there may be something new. A signal carries nothing: what is new, each subscriber reads with its
 * own rights, and several signals are as good as one. One too many does no harm, one too few does.
 */
public interface Signals {

    /** Whenever the dashboard, or a layout or region of it, has changed; and when the caller may no longer view it. */
    Watch dashboard(Caller caller, DashboardId dashboard, Runnable wake);

    /** Whenever somebody has come to the dashboard, gone or moved on; and when the caller may no longer view it. */
    Watch presence(Caller caller, DashboardId dashboard, Runnable wake);

    /** Again and again, at the same moments for all who have the same interval. */
    Watch every(Duration interval, Runnable wake);

    /** Somebody who is woken. Ending it twice is as good as once. */
    @FunctionalInterface
    interface Watch {
        void end();
    }
}
