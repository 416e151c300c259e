package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what is watched, each sight once for all of its watchers, and wakes them if it looks otherwise than before. It
 * looks with the rights of one of them; a watcher who may no longer look is woken, to find that out, and another one is
 * asked. A sight is never looked at twice at the same time.
 */
public final class Lookout {

    private static final System.Logger LOG = System.getLogger(Lookout.class.getName());

    private final Map<Sight, Watched> sights = new ConcurrentHashMap<>();
    private final Executor threads;

    /** It looks on these threads. */
    public Lookout(Executor threads) {
        this.threads = threads;
    }

    /** What is looked at. */
    record Sight(String kind, TenantId tenant, DashboardId dashboard) {}

    Signals.Watch watch(Sight sight, Function<Caller, Object> look, Caller caller, Runnable wake) {
        Object key = new Object();
        sights.compute(sight, (same, known) -> {
            Watched watched = known == null ? new Watched(look) : known;
            watched.add(key, new Watcher(caller, wake));
            return watched;
        });
        return () -> sights.computeIfPresent(sight, (same, watched) -> watched.remove(key) ? watched : null);
    }

    int sights() {
        return sights.size();
    }

    /** To be called again and again. */
    public void look() {
        sights.values().forEach(watched -> {
            if (watched.busy.compareAndSet(false, true)) {
                threads.execute(watched::look);
            }
        });
    }

    private record Watcher(Caller caller, Runnable wake) {}

    private static final class Watched {

        private final Function<Caller, Object> look;
        private final AtomicBoolean busy = new AtomicBoolean();
        private final Map<Object, Watcher> watchers = new LinkedHashMap<>();
        private @Nullable Object seen;

        Watched(Function<Caller, Object> look) {
            this.look = look;
        }

        synchronized void add(Object key, Watcher watcher) {
            watchers.put(key, watcher);
        }

        /** Whether there are others. */
        synchronized boolean remove(Object key) {
            watchers.remove(key);
            return !watchers.isEmpty();
        }

        private synchronized List<Watcher> watchers() {
            return List.copyOf(watchers.values());
        }

        void look() {
            try {
                List<Watcher> all = watchers();
                for (Watcher watcher : all) {
                    if (looked(watcher, all)) {
                        return;
                    }
                }
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure", failure);
            } finally {
                busy.set(false);
            }
        }

        /** Whether nobody else needs to be asked. */
        private boolean looked(Watcher watcher, List<Watcher> all) {
            try {
                Object now = look.apply(watcher.caller);
                // Whoever came before the first look may have missed what happened until then.
                if (!now.equals(seen)) {
                    seen = now;
                    all.forEach(each -> each.wake.run());
                }
                return true;
            } catch (BelvedereException refused) {
                if (refused.problem() != Problem.NOT_FOUND && refused.problem() != Problem.FORBIDDEN) {
                    return true;
                }
                watcher.wake.run();
                return false;
            }
        }
    }
}
