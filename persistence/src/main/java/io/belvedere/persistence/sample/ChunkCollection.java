package io.belvedere.persistence.sample;

import io.belvedere.sample.ChunkStore.Visitor;
import io.belvedere.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Whole chunks, of each generation those of its own series, with one statement over the tables of all of them. */
record ChunkCollection(TenantId tenant, SortedMap<Long, int[]> series) {

    String sql() {
        return series.keySet().stream().map(ChunkCollection::branch).collect(Collectors.joining(" union all "));
    }

    Object[] parameters() {
        List<Object> parameters = new ArrayList<>();
        series.values().forEach(refs -> {
            parameters.add(refs);
            parameters.add(tenant.value());
        });
        return parameters.toArray();
    }

    private static String branch(long generation) {
        return "select c.series, g.from_time + c.first_after, g.from_time + c.last_after, c.samples, c.payload, g.id"
                + " from chunk_" + generation + " c join chunk_generation g on g.id = " + generation
                + " join series s on s.ref = c.series"
                + " where c.series = any (cast(? as integer[])) and s.tenant_id = ?";
    }

    void show(Connection connection, Visitor visitor) throws SQLException {
        ChunkRows.show(connection, sql(), parameters(), tenant, visitor);
    }
}
