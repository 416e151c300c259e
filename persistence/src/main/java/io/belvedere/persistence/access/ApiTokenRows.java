package io.belvedere.persistence.access;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenId;
import io.belvedere.access.TokenDigest;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Between API tokens and their rows. */
final class ApiTokenRows {

    private ApiTokenRows() {}

    static ApiTokenRow toRow(ApiToken token, TokenDigest digest) {
        Instant expiresAt = token.expiresAt();
        ApiTokenRow row = new ApiTokenRow();
        row.id = token.id().value();
        row.tenantId = token.tenant().value();
        row.name = token.name();
        row.role = token.role();
        row.digest = digest.hex();
        row.createdAt = token.createdAt().truncatedTo(ChronoUnit.MICROS);
        row.expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static ApiToken toToken(ApiTokenRow row) {
        return new ApiToken(
                new ApiTokenId(row.id), new TenantId(row.tenantId), row.name, row.role, row.createdAt, row.expiresAt);
    }
}
