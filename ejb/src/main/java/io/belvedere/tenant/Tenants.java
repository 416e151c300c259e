package io.belvedere.tenant;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of tenants. */
public interface Tenants {

    Optional<Tenant> find(TenantId id);

    /** Those of the ids that exist. */
    Map<TenantId, Tenant> findAll(Collection<TenantId> ids);

    /** Ordered by creation time, then id. */
    Page<Tenant> list(PageRequest page);

    /** Refuses with CONFLICT an id that is taken. */
    Tenant insert(Tenant tenant);

    /** Stores the tenant as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    Tenant update(Tenant tenant);

    /** Deletes the tenant with all that it owns, if it is still at this version. */
    void delete(TenantId id, long version);
}
