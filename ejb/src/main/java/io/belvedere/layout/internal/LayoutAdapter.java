package io.belvedere.layout.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a layout field by field; numbers are never given to another field. */
@ProtoAdapter(Layout.class)
final class LayoutAdapter {

    @ProtoFactory
    Layout create(
            String id,
            String tenant,
            String dashboard,
            String name,
            List<Region> regions,
            String createdAt,
            long version) {
        return new Layout(
                LayoutId.parse("id", id),
                TenantId.parse(tenant),
                DashboardId.parse("dashboard", dashboard),
                name,
                regions,
                Instant.parse(createdAt),
                version);
    }

    @ProtoField(1)
    String getId(Layout layout) {
        return layout.id().toString();
    }

    @ProtoField(2)
    String getTenant(Layout layout) {
        return layout.tenant().value();
    }

    @ProtoField(3)
    String getDashboard(Layout layout) {
        return layout.dashboard().toString();
    }

    @ProtoField(4)
    String getName(Layout layout) {
        return layout.name();
    }

    @ProtoField(number = 5, collectionImplementation = ArrayList.class)
    List<Region> getRegions(Layout layout) {
        return layout.regions();
    }

    @ProtoField(6)
    String getCreatedAt(Layout layout) {
        return layout.createdAt().toString();
    }

    @ProtoField(number = 7, defaultValue = "0")
    long getVersion(Layout layout) {
        return layout.version();
    }
}
