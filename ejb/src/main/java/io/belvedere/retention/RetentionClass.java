package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored together and goes together: series of one tenant that fell under one policy, or those of all tenants
 * that fell under none.
 */
public record RetentionClass(@Nullable TenantId tenant, PolicyName policy) {

    public static final RetentionClass DEFAULT = new RetentionClass(null, PolicyName.DEFAULT);

    static RetentionClass parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new RetentionClass(null, new PolicyName(text))
                : new RetentionClass(new TenantId(text.substring(0, slash)), new PolicyName(text.substring(slash + 1)));
    }

    /** Whether it can hold series of this tenant. */
    public boolean concerns(TenantId other) {
        return tenant == null || tenant.equals(other);
    }

    @Override
    public String toString() {
        return tenant == null ? policy.toString() : tenant + "/" + policy;
    }
}
