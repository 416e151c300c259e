package io.belvedere.persistence.retention;

import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.JsonConverter;
import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code retention_policy}. */
@Entity
@Table(name = "retention_policy")
@IdClass(PolicyRow.Key.class)
public class PolicyRow implements VersionedRow {

    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    String name;

    int position;

    @Convert(converter = JsonConverter.class)
    Json matchers;

    @Column(name = "raw_days")
    int rawDays;

    @Column(name = "five_minute_days")
    int fiveMinuteDays;

    @Column(name = "one_hour_days")
    int oneHourDays;

    boolean enabled;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyRow() {}

    @Override
    public long version() {
        return version;
    }

    /** Whose policy it is, and its name. */
    public static class Key {
        String tenantId;
        String name;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(tenantId, key.tenantId) && Objects.equals(name, key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, name);
        }
    }
}
