package io.belvedere.persistence.performance;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/** Times the statements of JPA. JPA makes it before there are beans, so it looks for the monitor only when there are statements. */
public class StatementListener extends SessionEventAdapter {

    private final ThreadLocal<@Nullable Long> startedAtNanos = new ThreadLocal<>();

    private volatile @Nullable StatementMonitor monitor;

    @Override
    public void preExecuteCall(SessionEvent event) {
        startedAtNanos.set(System.nanoTime());
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        Long startedAt = startedAtNanos.get();
        startedAtNanos.remove();
        if (startedAt != null) {
            executed(Statement.of(event, Duration.ofNanos(System.nanoTime() - startedAt)));
        }
    }

    /** Told of each statement once it has been executed. */
    protected void executed(Statement statement) {
        StatementMonitor found = monitor == null ? find() : monitor;
        if (found != null) {
            monitor = found;
            found.executed(statement);
        }
    }

    private static @Nullable StatementMonitor find() {
        try {
            return CDI.current().select(StatementMonitor.class).get();
        } catch (IllegalStateException noContainer) {
            return null;
        }
    }
}
