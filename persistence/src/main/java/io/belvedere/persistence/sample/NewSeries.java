package io.belvedere.persistence.sample;

import io.belvedere.metric.Labels;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.SampleLog.Group;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives refs to series that a node does not know, be they new to all or only to it. */
final class NewSeries {

    /** Sorted, so that transactions with series in common wait in one order. */
    static final String INSERT =
            """
            insert into series (tenant_id, digest, labels)
            select * from unnest(cast(? as text[]), cast(? as bytea[]), cast(? as bytea[])) as new (tenant, digest, labels)
            order by tenant collate "C", digest
            on conflict (tenant_id, digest) do nothing
            returning ref, tenant_id, digest
            """;

    /** A statement of its own: it sees what the insert waited for. */
    static final String FIND =
            """
            select s.ref, s.tenant_id, s.digest
            from unnest(cast(? as text[]), cast(? as bytea[])) as wanted (tenant, digest)
            join series s on s.tenant_id = wanted.tenant and s.digest = wanted.digest
            """;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final TreeMap<DigestKey, byte[]> labels = new TreeMap<>();
    private final Map<DigestKey, Integer> refs = new HashMap<>();
    private final List<List<DigestKey>> keys = new ArrayList<>();

    /** Those of all groups, to which {@link #refs} answers by the numbers of the groups. */
    NewSeries(List<Group> groups) {
        for (Group group : groups) {
            String tenant = group.entry().tenant().value();
            List<DigestKey> ofGroup = new ArrayList<>();
            for (Labels series : group.newSeries()) {
                byte[] stored = StoredLabels.encode(series);
                DigestKey key = DigestKey.of(tenant, StoredLabels.digest(stored));
                labels.putIfAbsent(key, stored);
                ofGroup.add(key);
            }
            keys.add(ofGroup);
        }
    }

    void store(Connection connection) throws SQLException {
        if (labels.isEmpty()) {
            return;
        }
        List<DigestKey> asked = List.copyOf(labels.keySet());
        collect(
                connection,
                INSERT,
                tenants(asked),
                digests(asked),
                labels.values().toArray(byte[][]::new));
        List<DigestKey> missing =
                asked.stream().filter(key -> !refs.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            collect(connection, FIND, tenants(missing), digests(missing));
        }
    }

    int[] refs(int group) {
        return keys.get(group).stream().mapToInt(this::ref).toArray();
    }

    private int ref(DigestKey key) {
        Integer ref = refs.get(key);
        if (ref == null) {
            throw BelvedereException.unavailable(
                    "a series of tenant " + key.tenant() + " was removed at this moment", RETRY_AFTER_SECONDS);
        }
        return ref;
    }

    private void collect(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                refs.put(DigestKey.of(found.getString(2), found.getBytes(3)), found.getInt(1));
            }
        }
    }

    private static String[] tenants(List<DigestKey> keys) {
        return keys.stream().map(DigestKey::tenant).toArray(String[]::new);
    }

    private static byte[][] digests(List<DigestKey> keys) {
        return keys.stream().map(DigestKey::digest).toArray(byte[][]::new);
    }
}
