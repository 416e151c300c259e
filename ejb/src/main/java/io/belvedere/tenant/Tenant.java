package io.belvedere.tenant;

import io.belvedere.problem.Text;
import java.time.Instant;

/** A customer of this server. The id never changes; the name is for people. */
public record Tenant(TenantId id, String name, Instant createdAt, long version) {

    public static final int MAX_NAME_LENGTH = 100;

    public Tenant {
        name = Text.required("tenant name", name, MAX_NAME_LENGTH);
    }

    public Tenant renamed(String newName) {
        return new Tenant(id, newName, createdAt, version);
    }
}
