package io.belvedere.persistence.database;

import io.belvedere.health.ReadyCondition;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Fulfilled while the database answers. Asked in the background, because waiting for a connection can take its time. */
@Named("database")
@ApplicationScoped
public class DatabaseReadiness implements ReadyCondition {

    private static final int VALIDATION_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/belvedere")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public State state() {
        return new State(answersInTime(), Map.of());
    }

    private boolean answersInTime() {
        try {
            Future<Boolean> answer = executor.submit(this::answers);
            try {
                return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                answer.cancel(true);
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException noAnswer) {
            return false;
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        }
    }
}
