package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.Map;

/** Tenants, managed by the operators. Everybody may read the own one. */
public interface TenantService {

    Tenant get(Caller caller, TenantId id);

    /** Those of the ids that exist and that the caller may read. */
    Map<TenantId, Tenant> getAll(Caller caller, Collection<TenantId> ids);

    Page<Tenant> list(Caller caller, PageRequest page);

    /** Makes a tenant with its first administrator. */
    Tenant create(Caller caller, TenantId id, String name, UserService.NewUser administrator);

    Tenant rename(Caller caller, TenantId id, long version, String name);

    /** Deletes the tenant and all that it owns; the operators' own tenant stays. */
    void delete(Caller caller, TenantId id, long version);
}
