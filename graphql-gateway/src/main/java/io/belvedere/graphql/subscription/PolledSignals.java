package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.presence.PresenceService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Signals by looking again and again. However many subscribers a board has on this node, it is looked at once each time;
 * dashboards and presence are read from caches, so that costs no statement as long as nothing changes.
 */
public final class PolledSignals implements Signals {

    private final Lookout lookout;
    private final DashboardService dashboards;
    private final PresenceService presences;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;

    public PolledSignals(
            DashboardService dashboards,
            PresenceService presences,
            Lookout lookout,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.dashboards = dashboards;
        this.presences = presences;
        this.lookout = lookout;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public Watch dashboard(Caller caller, DashboardId dashboard, Runnable wake) {
        // Every edit dates the dashboard anew, those of its layouts and regions too.
        return watch("dashboard", dashboard, caller, wake, looker -> dashboards
                .get(looker, dashboard)
                .updatedAt());
    }

    @Override
    public Watch presence(Caller caller, DashboardId dashboard, Runnable wake) {
        return watch(
                "presence",
                dashboard,
                caller,
                wake,
                looker -> PresenceReading.standing(presences.of(looker, dashboard)));
    }

    @Override
    public Watch every(Duration interval, Runnable wake) {
        long period = interval.toMillis();
        long untilNext = period - Math.floorMod(clock.millis(), period);
        ScheduledFuture<?> beat = timer.scheduleAtFixedRate(wake, untilNext, period, TimeUnit.MILLISECONDS);
        return () -> beat.cancel(false);
    }

    private Watch watch(
            String kind, DashboardId dashboard, Caller caller, Runnable wake, Function<Caller, Object> look) {
        return lookout.watch(new Lookout.Sight(kind, caller.tenant(), dashboard), look, caller, wake);
    }
}
