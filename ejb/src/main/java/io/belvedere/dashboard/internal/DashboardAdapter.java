package io.belvedere.dashboard.internal;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Sharing;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a dashboard field by field; numbers are never given to another field. */
@ProtoAdapter(Dashboard.class)
final class DashboardAdapter {

    @ProtoFactory
    Dashboard create(
            String id,
            String tenant,
            DashboardContent content,
            Sharing sharing,
            String createdAt,
            String updatedAt,
            long version) {
        return new Dashboard(
                DashboardId.parse("id", id),
                TenantId.parse(tenant),
                content,
                sharing,
                Instant.parse(createdAt),
                Instant.parse(updatedAt),
                version);
    }

    @ProtoField(1)
    String getId(Dashboard dashboard) {
        return dashboard.id().toString();
    }

    @ProtoField(2)
    String getTenant(Dashboard dashboard) {
        return dashboard.tenant().value();
    }

    @ProtoField(3)
    DashboardContent getContent(Dashboard dashboard) {
        return dashboard.content();
    }

    @ProtoField(4)
    Sharing getSharing(Dashboard dashboard) {
        return dashboard.sharing();
    }

    @ProtoField(5)
    String getCreatedAt(Dashboard dashboard) {
        return dashboard.createdAt().toString();
    }

    @ProtoField(6)
    String getUpdatedAt(Dashboard dashboard) {
        return dashboard.updatedAt().toString();
    }

    @ProtoField(number = 7, defaultValue = "0")
    long getVersion(Dashboard dashboard) {
        return dashboard.version();
    }
}
