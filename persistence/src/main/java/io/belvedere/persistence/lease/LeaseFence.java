package io.belvedere.persistence.lease;

import io.belvedere.lease.Lease;
import io.belvedere.persistence.row.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keeps those out who believe that they hold a lease and do not any more. */
public final class LeaseFence {

    private static final String HELD =
            "select 1 from lease where name = ? and token = ? and holder is not null for share";

    private LeaseFence() {}

    /** Refuses if the lease has passed on, and otherwise keeps it from doing so until the transaction ends. */
    public static void requireHeld(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, HELD, lease.name(), lease.token());
                ResultSet held = statement.executeQuery()) {
            if (!held.next()) {
                throw lease.passedOn();
            }
        }
    }
}
