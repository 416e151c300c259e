package io.belvedere.tenant;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.twin.VersionedRecords;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tenants in memory. What a deleted one owned is the business of the other twins. */
public final class InMemoryTenants implements Tenants {

    private final VersionedRecords<TenantId, Tenant> tenants =
            new VersionedRecords<>("tenant", Tenant::version, tenant -> Position.at(tenant.createdAt(), tenant.id()));

    @Override
    public Optional<Tenant> find(TenantId id) {
        return tenants.find(id);
    }

    @Override
    public Map<TenantId, Tenant> findAll(Collection<TenantId> ids) {
        Map<TenantId, Tenant> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(tenant -> found.put(id, tenant)));
        return found;
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        return tenants.page(tenant -> true, page);
    }

    @Override
    public Tenant insert(Tenant tenant) {
        return tenants.insert(tenant.id(), at(tenant, 1));
    }

    @Override
    public Tenant update(Tenant tenant) {
        return tenants.replace(tenant.id(), tenant.version(), at(tenant, tenant.version() + 1));
    }

    @Override
    public void delete(TenantId id, long version) {
        tenants.remove(id, version);
    }

    private static Tenant at(Tenant tenant, long version) {
        return new Tenant(tenant.id(), tenant.name(), tenant.createdAt().truncatedTo(ChronoUnit.MICROS), version);
    }
}
