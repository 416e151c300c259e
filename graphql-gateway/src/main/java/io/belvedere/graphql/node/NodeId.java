package io.belvedere.graphql.node;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a text can be the id of: the UUID of nearly every object, the lasting name of a tenant, or both. */
record NodeId(@Nullable UUID uuid, @Nullable TenantId tenant) {

    static NodeId parse(String field, String text) {
        NodeId id =
                new NodeId(Uuids.find(text).orElse(null), TenantId.find(text).orElse(null));
        if (id.uuid == null && id.tenant == null) {
            throw BelvedereException.invalid(field, "is neither a UUID nor the id of a tenant");
        }
        return id;
    }
}
