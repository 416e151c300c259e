package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.access.TenantService;
import io.belvedere.access.UserService.NewUser;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tenants without a store. The callers' own ones are there from the start. */
final class InMemoryTenants implements TenantService {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Map<TenantId, Tenant> tenants = new LinkedHashMap<>();

    @Override
    public Tenant get(Caller caller, TenantId id) {
        if (!id.equals(caller.tenant())) {
            caller.requireOperator();
        }
        return tenants.computeIfAbsent(id, unknown -> new Tenant(unknown, "Tenant " + unknown, START, 1));
    }

    @Override
    public Map<TenantId, Tenant> getAll(Caller caller, Collection<TenantId> ids) {
        Map<TenantId, Tenant> found = new LinkedHashMap<>(tenants);
        found.put(caller.tenant(), get(caller, caller.tenant()));
        found.keySet().retainAll(ids);
        found.keySet().removeIf(id -> !id.equals(caller.tenant()) && !caller.isOperator());
        return found;
    }

    @Override
    public Page<Tenant> list(Caller caller, PageRequest page) {
        caller.requireOperator();
        return Page.ofSurplus(
                List.copyOf(tenants.values()), page, tenant -> Position.at(tenant.createdAt(), tenant.id()));
    }

    @Override
    public Tenant create(Caller caller, TenantId id, String name, NewUser administrator) {
        caller.requireOperator();
        Tenant tenant = new Tenant(id, name, START, 1);
        tenants.put(id, tenant);
        return tenant;
    }

    @Override
    public Tenant rename(Caller caller, TenantId id, long version, String name) {
        caller.requireOperator();
        Tenant renamed = new Tenant(id, name, START, version + 1);
        tenants.put(id, renamed);
        return renamed;
    }

    @Override
    public void delete(Caller caller, TenantId id, long version) {
        caller.requireOperator();
        if (tenants.remove(id) == null) {
            throw BelvedereException.notFound("tenant", id);
        }
    }
}
