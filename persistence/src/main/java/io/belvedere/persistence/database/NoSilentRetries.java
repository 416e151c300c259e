package io.belvedere.persistence.database;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink repeats a query on a lost connection up to three times, five seconds apart, while the caller waits and a
 * bulkhead fills. Fault tolerance stands further out, where it knows of deadlines, so here a failure is told at once.
 */
public final class NoSilentRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
