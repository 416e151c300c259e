package io.belvedere.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Samples of a Belvedere that have come to rest.
 *
 * @param samples at rest
 * @param tables that they are in
 * @param windowsOfPastDays tables of two hours each that are to become one of a day, since their day is over
 */
public record RestingSamples(long samples, long tables, long windowsOfPastDays) {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String RAW =
            " from chunk_generation where state = 'VISIBLE' and (retention_class = '' or retention_class like 'raw %')";

    static RestingSamples read(Connection connection) throws SQLException {
        String lastDay = "(select max(until_time)" + RAW + ") / " + DAY + " * " + DAY;
        return new RestingSamples(
                Sql.number(connection, "select coalesce(sum(sample_count), 0)" + RAW),
                Sql.number(connection, "select count(*)" + RAW),
                Sql.number(
                        connection,
                        "select count(*)" + RAW + " and retention_class = '' and until_time <= " + lastDay));
    }
}
