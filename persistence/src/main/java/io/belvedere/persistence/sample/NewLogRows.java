package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.LogEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The rows of an append, as columns. */
final class NewLogRows {

    /** Holds the lock of the writer until the transaction ends, for those who ask what became of it. */
    static final String INSERT =
            """
            with held as materialized (select pg_advisory_xact_lock(?, ?))
            insert into sample_log (writer, sequence, arrived_at, tenant_id, min_time, max_time, payload)
            select cast(? as integer), cast(? as bigint) + place - 1, cast(? as timestamptz), tenant, min, max, payload
            from held, unnest(cast(? as text[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bytea[]))
                       with ordinality as new (tenant, min, max, payload, place)
            """;

    /** Of the locks of the database, those of writers. */
    static final int LOCKS_OF_WRITERS = 0x73616d70;

    private final String[] tenants;
    private final long[] minTimes;
    private final long[] maxTimes;
    private final byte[][] payloads;
    private int size;

    NewLogRows(int count) {
        tenants = new String[count];
        minTimes = new long[count];
        maxTimes = new long[count];
        payloads = new byte[count][];
    }

    /** One more row; {@code series} are those of the entry as refs. */
    void add(LogEntry entry, int[] series) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long timestamp : entry.timestamps()) {
            min = Math.min(min, timestamp);
            max = Math.max(max, timestamp);
        }
        tenants[size] = entry.tenant().value();
        minTimes[size] = min;
        maxTimes[size] = max;
        payloads[size] = LogPayload.encode(series, entry.timestamps(), entry.values());
        size++;
    }

    void store(Connection connection, int writer, long sequence, OffsetDateTime now) throws SQLException {
        if (size > 0) {
            Jdbc.execute(
                    connection,
                    INSERT,
                    LOCKS_OF_WRITERS,
                    writer,
                    writer,
                    sequence,
                    now,
                    tenants,
                    minTimes,
                    maxTimes,
                    payloads);
        }
    }
}
