package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.subscription.Signals;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Signals when a test says so, to all subscribers. */
public final class ManualSignals implements Signals {

    private final List<Runnable> watches = new CopyOnWriteArrayList<>();

    public void wakeAll() {
        watches.forEach(Runnable::run);
    }

    /** How many subscribers are to be woken. */
    public int watches() {
        return watches.size();
    }

    @Override
    public Watch dashboard(Caller caller, DashboardId dashboard, Runnable wake) {
        return watch(wake);
    }

    @Override
    public Watch presence(Caller caller, DashboardId dashboard, Runnable wake) {
        return watch(wake);
    }

    @Override
    public Watch every(Duration interval, Runnable wake) {
        return watch(wake);
    }

    private Watch watch(Runnable wake) {
        watches.add(wake);
        return () -> watches.remove(wake);
    }
}
