package io.belvedere.persistence.sample;

import io.belvedere.lease.Lease;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.lease.LeaseFence;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
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
import java.util.List;
import java.util.Map;

/** Chunks in PostgreSQL: a table for each generation. */
@Stateless
@Local(ChunkStore.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JdbcChunkStore implements ChunkStore {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JdbcChunkStore() {}

    JdbcChunkStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long begin(long from, long until) {
        Generation.requireRange(from, until);
        return Jdbc.call(entities, connection -> {
            long generation = GenerationRows.insert(connection, from, until);
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
    public void complete(long generation, Map<Integer, Long> cut, List<Long> replaced, Lease lease) {
        Jdbc.call(entities, connection -> {
            LeaseFence.requireHeld(connection, lease);
            GenerationRows.replace(connection, replaced);
            GenerationRows.show(connection, generation, cut);
            return generation;
        });
    }

    @Override
    public List<Generation> generations() {
        return Jdbc.call(entities, connection -> GenerationRows.visible(connection, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** A table that somebody still reads is left for the next time: to drop it would wait for the reader. */
    @Override
    public void sweep(Lease lease) {
        Jdbc.call(entities, connection -> {
            LeaseFence.requireHeld(connection, lease);
            for (long generation : GenerationRows.leftovers(connection)) {
                drop(connection, generation);
            }
            return lease;
        });
    }

    private static void drop(Connection connection, long generation) throws SQLException {
        ChunkTable table = ChunkTable.of(generation);
        if (!table.isInUse(connection)) {
            GenerationRows.delete(connection, generation);
            table.drop(connection);
        }
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        if (series.length > 0 && from < until) {
            Jdbc.call(entities, connection -> {
                List<Generation> generations = GenerationRows.visible(connection, from, until);
                if (!generations.isEmpty()) {
                    new ChunkQuery(tenant, series, from, until).show(connection, generations, visitor);
                }
                return generations;
            });
        }
    }
}
