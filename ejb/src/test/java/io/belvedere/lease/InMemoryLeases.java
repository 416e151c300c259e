package io.belvedere.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leases in memory. */
public final class InMemoryLeases implements Leases {

    private final Map<String, Held> leases = new HashMap<>();

    @Override
    public synchronized Optional<Lease> take(String name, String holder, Instant now, Duration time) {
        Held held = leases.getOrDefault(name, new Held(null, 0, Instant.MIN));
        boolean renewed = holder.equals(held.holder);
        if (!renewed && held.holder != null && held.until.isAfter(now)) {
            return Optional.empty();
        }
        long token = renewed ? held.token : held.token + 1;
        leases.put(name, new Held(holder, token, now.plus(time)));
        return Optional.of(new Lease(name, token));
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isHeld(lease)) {
            leases.put(lease.name(), new Held(null, lease.token(), Instant.MIN));
        }
    }

    /** Refuses a lease that has passed on, as stores do within the transaction that it fences. */
    public synchronized void requireHeld(Lease lease) {
        if (!isHeld(lease)) {
            throw lease.passedOn();
        }
    }

    private boolean isHeld(Lease lease) {
        Held held = leases.get(lease.name());
        return held != null && held.holder != null && held.token == lease.token();
    }

    private record Held(@Nullable String holder, long token, Instant until) {}
}
