package io.belvedere.cache.internal;

import io.belvedere.tenant.TenantId;
import org.infinispan.protostream.annotations.ProtoField;

/** Names a cached thing; the tenant is part of every key. */
public record CacheKey(@ProtoField(1) String tenant, @ProtoField(2) String id) {

    public static CacheKey of(TenantId tenant, Object id) {
        return new CacheKey(tenant.value(), id.toString());
    }
}
