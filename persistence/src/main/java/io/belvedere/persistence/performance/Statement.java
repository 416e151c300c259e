package io.belvedere.persistence.performance;

import java.time.Duration;
import java.util.Collection;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.jspecify.annotations.Nullable;

/** An executed SQL statement without its parameters, and how many rows it read or changed. */
public record Statement(String sql, int rows, Duration duration) {

    static Statement of(SessionEvent event, Duration duration) {
        String sql = event.getCall() instanceof DatabaseCall call ? call.getSQLString() : "unknown";
        return new Statement(sql.replaceAll("\\s+", " ").strip(), rows(event.getResult()), duration);
    }

    /** As in the log: keys and values. */
    @Override
    public String toString() {
        return "millis=" + duration.toMillis() + " rows=" + rows + " sql=\"" + sql + "\"";
    }

    private static int rows(@Nullable Object result) {
        if (result instanceof Collection<?> read) {
            return read.size();
        }
        return result instanceof Integer changed ? changed : result == null ? 0 : 1;
    }
}
