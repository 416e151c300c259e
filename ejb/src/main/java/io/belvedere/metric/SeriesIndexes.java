package io.belvedere.metric;

import io.belvedere.tenant.TenantId;
import java.util.Optional;
import java.util.Set;

/** The indexes of all tenants on this node. No tenant's series are in another's. */
public interface SeriesIndexes {

    /** To add series to; made when it is first asked for. */
    SeriesIndex of(TenantId tenant);

    /** To ask; empty if there has been no series of the tenant. */
    Optional<SeriesIndex> find(TenantId tenant);

    /** Those that have an index. */
    Set<TenantId> tenants();
}
