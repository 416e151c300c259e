package io.belvedere.persistence.star;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code star}. It is made and deleted, never changed. */
@Entity
@Table(name = "star")
@IdClass(StarRow.Key.class)
public class StarRow {

    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    @Column(name = "dashboard_id")
    UUID dashboardId;

    @Id
    @Column(name = "user_name")
    String userName;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StarRow() {}

    /** Who has starred what. */
    public static class Key {
        String tenantId;
        UUID dashboardId;
        String userName;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && Objects.equals(dashboardId, key.dashboardId)
                    && Objects.equals(userName, key.userName);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, dashboardId, userName);
        }
    }
}
