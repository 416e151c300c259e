package io.belvedere.twin;

import io.belvedere.tenant.TenantId;

/** The id of what a tenant owns, which in another tenant names nothing. It prints as the id alone. */
public record Owned<I>(TenantId tenant, I id) {

    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
