package io.belvedere.persistence.sample;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** All series, in PostgreSQL. Needs the transaction, because outside of one the driver reads all rows at once. */
@Stateless
@Local(SeriesCatalog.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JdbcSeriesCatalog implements SeriesCatalog {

    static final String ABOVE = "select ref, tenant_id, labels from series where ref > ? order by ref";

    static final String FIND =
            "select ref, tenant_id, labels from series where ref = any (cast(? as integer[])) order by ref";

    private static final int ROWS_AT_A_TIME = 5_000;

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JdbcSeriesCatalog() {}

    JdbcSeriesCatalog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int forEach(int aboveRef, Visitor visitor) {
        return Math.max(aboveRef, show(ABOVE, aboveRef, visitor));
    }

    @Override
    public void find(int[] refs, Visitor visitor) {
        if (refs.length > 0) {
            show(FIND, refs, visitor);
        }
    }

    private int show(String sql, Object parameter, Visitor visitor) {
        return Jdbc.call(entities, connection -> {
            try (PreparedStatement statement = Jdbc.prepare(connection, sql, parameter)) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet found = statement.executeQuery()) {
                    return show(found, visitor);
                }
            }
        });
    }

    private static int show(ResultSet found, Visitor visitor) throws SQLException {
        Map<String, TenantId> tenants = new HashMap<>();
        Labels.Builder builder = Labels.builder(LabelLimits.UNLIMITED);
        int ref = 0;
        while (found.next()) {
            ref = found.getInt(1);
            TenantId tenant = tenants.computeIfAbsent(found.getString(2), TenantId::new);
            visitor.series(tenant, ref, StoredLabels.decode(found.getBytes(3), builder));
        }
        return ref;
    }

    @Override
    public Map<String, MetricMetadata> metadata(TenantId tenant) {
        return Jdbc.call(entities, connection -> {
            try (PreparedStatement statement = Jdbc.prepare(
                            connection,
                            "select metric, type, unit, help from metric_metadata where tenant_id = ?",
                            tenant.value());
                    ResultSet found = statement.executeQuery()) {
                Map<String, MetricMetadata> told = new HashMap<>();
                while (found.next()) {
                    MetricType type = MetricType.valueOf(found.getString(2));
                    told.put(text(found, 1), new MetricMetadata(type, text(found, 3), text(found, 4)));
                }
                return told;
            }
        });
    }

    private static String text(ResultSet found, int column) throws SQLException {
        return new String(found.getBytes(column), StandardCharsets.UTF_8);
    }
}
