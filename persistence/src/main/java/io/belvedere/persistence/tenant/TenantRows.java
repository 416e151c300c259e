package io.belvedere.persistence.tenant;

import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;

/** Between tenants and their rows. */
final class TenantRows {

    private TenantRows() {}

    static TenantRow toRow(Tenant tenant) {
        TenantRow row = new TenantRow();
        row.id = tenant.id().value();
        row.name = tenant.name();
        row.createdAt = tenant.createdAt().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static Tenant toTenant(TenantRow row) {
        return new Tenant(new TenantId(row.id), row.name, row.createdAt, row.version);
    }
}
