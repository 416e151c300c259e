package io.belvedere.persistence.database;

import io.belvedere.persistence.database.RecordedStatements.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** How PostgreSQL would execute a statement with these parameters. */
public record Plan(String text) {

    /** Of every statement that the work executes. */
    static List<Plan> all(TestStore store, Runnable work) {
        return RecordedStatements.of(work).stream()
                .map(statement -> of(store.database(), statement))
                .toList();
    }

    /** Of a statement with question marks and these values in their places. */
    public static Plan of(DataSource database, String sql, Object... values) {
        return of(database, new Recorded(sql, List.of(values)));
    }

    static Plan of(DataSource database, Recorded statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + statement.sql())) {
            for (int index = 0; index < statement.parameters().size(); index++) {
                Object value = statement.parameters().get(index);
                explain.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            StringBuilder text = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    text.append(lines.getString(1)).append('\n');
                }
            }
            return new Plan(text.toString());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
