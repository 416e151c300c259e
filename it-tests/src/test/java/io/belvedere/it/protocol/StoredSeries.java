package io.belvedere.it.protocol;

import io.belvedere.it.server.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What of a tenant's metrics is durable, as the database has it. */
final class StoredSeries {

    private StoredSeries() {}

    /** How many of the tenant's series have this text among their labels. */
    static int count(TestTenant tenant, String text) {
        return count(
                "select count(*) from series where tenant_id = ? and position(convert_to(?, 'UTF8') in labels) > 0",
                tenant.id(),
                text);
    }

    /** How many rows of the log hold samples of the tenant. */
    static int logRows(TestTenant tenant) {
        return count("select count(*) from sample_log where tenant_id = ?", tenant.id());
    }

    /** Whether anything is told of the metric. */
    static boolean hasMetadata(TestTenant tenant, String metric) {
        return count(
                        "select count(*) from metric_metadata where tenant_id = ? and metric = convert_to(?, 'UTF8')",
                        tenant.id(),
                        metric)
                > 0;
    }

    private static int count(String query, String... parameters) {
        try (Connection database = TestServer.database();
                PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
