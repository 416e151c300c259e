package io.belvedere.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives out leases: to one holder at a time, for as long as it keeps renewing. */
public interface Leases {

    /**
     * Takes the lease, or renews it if it is the holder's; empty if it is another's and has not run out. It stays the
     * holder's behind its end until another takes it, so a holder's name has to be of one run of a node.
     */
    Optional<Lease> take(String name, String holder, Instant now, Duration time);

    /** Gives it up, if it is still held. */
    void release(Lease lease);
}
