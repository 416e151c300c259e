package io.belvedere.access;

import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential for programs. What proves it is shown once, at its creation, and kept only as a digest. */
public record ApiToken(
        ApiTokenId id, TenantId tenant, String name, Role role, Instant createdAt, @Nullable Instant expiresAt) {

    public static final int MAX_NAME_LENGTH = 100;

    public ApiToken {
        name = Text.required("token name", name, MAX_NAME_LENGTH);
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
