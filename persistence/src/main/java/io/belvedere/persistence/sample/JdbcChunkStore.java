package io.belvedere.persistence.sample;

import io.belvedere.lease.Lease;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.lease.LeaseFence;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RetiredGeneration;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chunks in PostgreSQL: a table for each generation. */
@Stateless
@Local(ChunkStore.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JdbcChunkStore implements ChunkStore {

    /** Each takes a few locks until the transaction ends, and the server has so many for all. */
    private static final int MAX_DROPPED = 100;

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JdbcChunkStore() {}

    JdbcChunkStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long begin(long from, long until, String retentionClass) {
        Generation.requireValid(from, until, retentionClass);
        return Jdbc.call(entities, connection -> {
            long generation = GenerationRows.insert(connection, from, until, retentionClass);
            ChunkTable.of(generation).create(connection);
            return generation;
        });
    }

    @Override
    public void write(long generation, List<StoredChunk> chunks) {
        Jdbc.call(entities, connection -> {
            Generation open = GenerationRows.lockOpen(connection, generation);
            chunks.forEach(chunk -> Generation.requireWithin(open.from(), open.until(), chunk));
            return ChunkTable.of(generation).insert(connection, open.from(), chunks);
        });
    }

    @Override
    public void complete(List<Long> generations, Map<Integer, Long> cut, List<Long> replaced, Lease lease) {
        underLease(lease, connection -> {
            GenerationRows.replace(connection, replaced);
            for (long generation : generations) {
                GenerationRows.show(connection, generation, cut);
            }
        });
    }

    @Override
    public List<Generation> generations() {
        return Jdbc.call(entities, connection -> GenerationRows.visible(connection, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Override
    public List<Long> visible() {
        return Jdbc.call(entities, GenerationRows::visibleIds);
    }

    @Override
    public List<Generation> generations(long from, long until) {
        return Jdbc.call(entities, connection -> GenerationRows.visible(connection, from, until));
    }

    @Override
    public void retire(List<Long> generations, Lease lease, Instant now) {
        underLease(lease, connection -> GenerationRows.retire(connection, generations, now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public List<RetiredGeneration> retired() {
        return Jdbc.call(entities, GenerationRows::retired);
    }

    @Override
    public void restore(List<Long> generations, Lease lease) {
        underLease(lease, connection -> GenerationRows.restore(connection, generations));
    }

    @Override
    public void sweep(Lease lease, Instant retiredBefore) {
        underLease(lease, connection -> {
            GenerationRows.giveUp(connection, retiredBefore.atOffset(ZoneOffset.UTC));
            drop(connection, GenerationRows.leftovers(connection));
        });
    }

    /** A table that somebody still reads is left for the next time: to drop it would wait for the reader. */
    private static void drop(Connection connection, List<Long> generations) throws SQLException {
        int dropped = 0;
        for (long generation : generations) {
            ChunkTable table = ChunkTable.of(generation);
            if (dropped < MAX_DROPPED && !table.isInUse(connection)) {
                GenerationRows.delete(connection, generation);
                table.drop(connection);
                dropped++;
            }
        }
    }

    private void underLease(Lease lease, Change change) {
        Jdbc.call(entities, connection -> {
            LeaseFence.requireHeld(connection, lease);
            change.on(connection);
            return lease;
        });
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        if (series.length > 0 && from < until) {
            Jdbc.call(entities, connection -> {
                List<Generation> generations = ofSamples(connection, from, until);
                if (!generations.isEmpty()) {
                    List<Pick> picks = generations.stream().map(Pick::all).toList();
                    new ChunkQuery(tenant, series, from, until).show(connection, picks, visitor);
                }
                return generations;
            });
        }
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, List<Pick> picks, Visitor visitor) {
        if (series.length > 0 && from < until && !picks.isEmpty()) {
            Jdbc.call(entities, connection -> {
                new ChunkQuery(tenant, series, from, until).show(connection, picks, visitor);
                return picks;
            });
        }
    }

    @Override
    public void collect(TenantId tenant, Map<Long, int[]> series, Visitor visitor) {
        if (!series.isEmpty()) {
            Jdbc.call(entities, connection -> {
                new ChunkCollection(tenant, new TreeMap<>(series)).show(connection, visitor);
                return series;
            });
        }
    }

    @Override
    public int[] present(TenantId tenant, int[] series, long from, long until) {
        return Jdbc.call(entities, connection -> {
            List<Generation> generations = from < until ? ofSamples(connection, from, until) : List.of();
            return generations.isEmpty() || series.length == 0
                    ? new int[0]
                    : new ChunkQuery(tenant, series, from, until).present(connection, generations);
        });
    }

    private static List<Generation> ofSamples(Connection connection, long from, long until) throws SQLException {
        return GenerationRows.visible(connection, from, until).stream()
                .filter(Generation::holdsSamples)
                .toList();
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }
}
