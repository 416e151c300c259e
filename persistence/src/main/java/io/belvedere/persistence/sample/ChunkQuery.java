package io.belvedere.persistence.sample;

import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.sample.ChunkStore.Visitor;
import io.belvedere.sample.Generation;
import io.belvedere.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The chunks of series of one tenant in a time range, with one statement over the tables of all generations. It goes
 * from series to series, so that the first rows come at once and nothing but one series is ever sorted.
 */
record ChunkQuery(TenantId tenant, int[] series, long from, long until) {

    /**
     * What a generation is stands in the text and what is asked of it does not. So who asks for the newest samples again
     * and again asks the same statement, which the database has prepared.
     */
    String sql(List<Pick> picks) {
        return "select s.ref, c.first_time, c.last_time, c.samples, c.payload, c.generation"
                + " from series s cross join lateral ("
                + picks.stream().map(this::branch).collect(Collectors.joining(" union all "))
                + " order by first_time, generation) c"
                + " where s.ref = any (cast(? as integer[])) and s.tenant_id = ?";
    }

    /** Which of the series have chunks at all. */
    String sqlOfPresent(List<Generation> generations) {
        return "select s.ref from series s where s.ref = any (cast(? as integer[])) and s.tenant_id = ? and ("
                + generations.stream()
                        .map(generation -> "exists (select 1 from chunk_" + generation.id() + where(generation) + ")")
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    Object[] parameters(List<Pick> picks) {
        Stream<Object> bounds = picks.stream().map(Pick::generation).flatMap(this::bounds);
        return Stream.concat(bounds, whose()).toArray();
    }

    private Object[] parametersOfPresent(List<Generation> generations) {
        return Stream.concat(whose(), generations.stream().flatMap(this::bounds))
                .toArray();
    }

    private Stream<Object> whose() {
        return Stream.of(Arrays.stream(series).sorted().distinct().toArray(), tenant.value());
    }

    private String branch(Pick pick) {
        Generation generation = pick.generation();
        long begin = generation.from();
        return "select cast(" + begin + " as bigint) + first_after as first_time,"
                + " cast(" + begin + " as bigint) + last_after as last_time,"
                + " cast(" + generation.id() + " as bigint) as generation, samples, payload"
                + " from chunk_" + generation.id() + where(generation)
                + (pick.unless() == null
                        ? ""
                        : " and not exists (select 1 from chunk_"
                                + pick.unless().id() + " where series = s.ref)");
    }

    private String where(Generation generation) {
        return " where series = s.ref"
                + (endsIn(generation) ? " and first_after < ?" : "")
                + (beginsIn(generation) ? " and last_after >= ?" : "");
    }

    /** In the order of {@link #where}. */
    private Stream<Object> bounds(Generation generation) {
        long begin = generation.from();
        return Stream.concat(
                endsIn(generation) ? Stream.of(until - begin) : Stream.empty(),
                beginsIn(generation) ? Stream.of(from - begin) : Stream.empty());
    }

    private boolean endsIn(Generation generation) {
        return until < generation.until();
    }

    private boolean beginsIn(Generation generation) {
        return from > generation.from();
    }

    void show(Connection connection, List<Pick> picks, Visitor visitor) throws SQLException {
        ChunkRows.show(connection, sql(picks), parameters(picks), tenant, visitor);
    }

    int[] present(Connection connection, List<Generation> generations) throws SQLException {
        IntStream.Builder present = IntStream.builder();
        try (PreparedStatement statement =
                        Jdbc.prepare(connection, sqlOfPresent(generations), parametersOfPresent(generations));
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                present.add(found.getInt(1));
            }
        }
        return present.build().toArray();
    }
}
