package io.belvedere.graphql.stream;

import io.belvedere.access.Caller;
import io.belvedere.problem.BelvedereException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * How many may be connected: in all, of a tenant, and of one caller. A place is taken before it is known whose it is, so
 * that those who never say so are counted too.
 */
public final class Places {

    private static final int RETRY_SECONDS = 10;

    /** Those who have not said who they are have one in so many at most, so that they cannot keep all others out. */
    private static final int UNKNOWN_SHARE = 4;

    private final StreamLimits limits;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;
    private int unknown;

    public Places(StreamLimits limits) {
        this.limits = limits;
    }

    /** Refuses with UNAVAILABLE if the node has no more. */
    public synchronized Place take() {
        if (all == limits.maxPerNode()) {
            throw BelvedereException.unavailable(
                    "this node has its " + limits.maxPerNode() + " connections that stay", RETRY_SECONDS);
        }
        if (unknown * UNKNOWN_SHARE >= limits.maxPerNode()) {
            throw BelvedereException.unavailable(
                    "too many connections have not said yet whose they are", RETRY_SECONDS);
        }
        all++;
        unknown++;
        return new Place();
    }

    synchronized int taken() {
        return all;
    }

    private void require(Object whose, int max, String name) {
        if (taken.getOrDefault(whose, 0) >= max) {
            throw BelvedereException.overLimit("connections", max, name + " has " + max + " connections that stay");
        }
    }

    private void release(Object whose) {
        taken.computeIfPresent(whose, (same, count) -> count == 1 ? null : count - 1);
    }

    private record Name(Object tenant, String caller) {}

    /** One connection's. Leaving it twice is as good as once. */
    public final class Place {

        private final AtomicBoolean left = new AtomicBoolean();
        private @Nullable Caller owner;

        private Place() {}

        /** Says whose it is. Refuses with LIMIT_EXCEEDED if the caller, or its tenant, has no more. */
        public void give(Caller caller) {
            synchronized (Places.this) {
                Name name = new Name(caller.tenant(), caller.name());
                require(name, limits.maxPerCaller(), caller.name());
                require(caller.tenant(), limits.maxPerTenant(), "the tenant " + caller.tenant());
                if (!left.get() && owner == null) {
                    unknown--;
                    owner = caller;
                    taken.merge(name, 1, Integer::sum);
                    taken.merge(caller.tenant(), 1, Integer::sum);
                }
            }
        }

        public void leave() {
            synchronized (Places.this) {
                if (!left.compareAndSet(false, true)) {
                    return;
                }
                all--;
                if (owner == null) {
                    unknown--;
                } else {
                    release(owner.tenant());
                    release(new Name(owner.tenant(), owner.name()));
                }
            }
        }
    }
}
