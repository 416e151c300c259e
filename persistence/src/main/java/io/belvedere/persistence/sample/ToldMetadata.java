package io.belvedere.persistence.sample;

import io.belvedere.metric.MetricMetadata;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.SampleLog.Group;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps what senders tell of metrics. They tell the same again with every batch, so what has not changed costs a look. */
final class ToldMetadata {

    static final String STORE =
            """
            insert into metric_metadata (tenant_id, digest, metric, type, unit, help)
            select * from unnest(cast(? as text[]), cast(? as bytea[]), cast(? as bytea[]), cast(? as text[]),
                                 cast(? as bytea[]), cast(? as bytea[]))
                              as told (tenant, digest, metric, type, unit, help)
            where not exists (select 1 from metric_metadata known
                              where known.tenant_id = told.tenant and known.digest = told.digest
                              and known.type = told.type and known.unit = told.unit and known.help = told.help)
            order by tenant collate "C", digest
            on conflict (tenant_id, digest) do update
            set type = excluded.type, unit = excluded.unit, help = excluded.help
            """;

    private ToldMetadata() {}

    static void store(Connection connection, List<Group> groups) throws SQLException {
        Map<DigestKey, Told> told = new TreeMap<>();
        for (Group group : groups) {
            group.metadata().forEach((metric, metadata) -> {
                byte[] name = utf8(metric);
                DigestKey key = DigestKey.of(group.entry().tenant().value(), StoredLabels.digest(name));
                told.put(key, new Told(name, metadata));
            });
        }
        if (!told.isEmpty()) {
            Collection<Told> values = told.values();
            Jdbc.execute(
                    connection,
                    STORE,
                    told.keySet().stream().map(DigestKey::tenant).toArray(String[]::new),
                    told.keySet().stream().map(DigestKey::digest).toArray(byte[][]::new),
                    column(values, Told::metric),
                    values.stream().map(one -> one.metadata.type().name()).toArray(String[]::new),
                    column(values, one -> utf8(one.metadata.unit())),
                    column(values, one -> utf8(one.metadata.help())));
        }
    }

    private static byte[][] column(Collection<Told> told, Function<Told, byte[]> value) {
        return told.stream().map(value).toArray(byte[][]::new);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Told(byte[] metric, MetricMetadata metadata) {}
}
