package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** The store of policies. A tenant's go with it. */
public interface RetentionPolicies {

    Optional<RetentionPolicy> find(TenantId tenant, PolicyName name);

    /** In the order in which they are asked. */
    List<RetentionPolicy> list(TenantId tenant);

    /** Those of all tenants. */
    List<RetentionPolicy> all();

    /** Refuses with CONFLICT a name that is taken. */
    RetentionPolicy insert(RetentionPolicy policy);

    /** Stores it as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    RetentionPolicy update(RetentionPolicy policy);

    /** Refuses with CONFLICT if the version is not the stored one. */
    void delete(TenantId tenant, PolicyName name, long version);
}
