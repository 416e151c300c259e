package io.belvedere.persistence.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. Asked in the background, because waiting for a connection can take its time. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int VALIDATION_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/belvedere")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answersInTime()).build();
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
