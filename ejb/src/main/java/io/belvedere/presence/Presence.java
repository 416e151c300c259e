package io.belvedere.presence;

import java.time.Instant;

/**
 * A session of a user on a layout: a lease that ends at {@code expiresAt} unless it is renewed. A user can have several
 * at once, and several can edit one region.
 */
public record Presence(SessionId session, String user, Whereabouts whereabouts, Instant joinedAt, Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
