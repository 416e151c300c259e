package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Optional;

/** The store of API tokens. */
public interface ApiTokens {

    /** The token of this digest in whichever tenant. */
    Optional<ApiToken> findByDigest(TokenDigest digest);

    /** Ordered by creation time, then id. */
    Page<ApiToken> list(TenantId tenant, PageRequest page);

    ApiToken insert(ApiToken token, TokenDigest digest);

    /** Whether there was one to delete. */
    boolean delete(TenantId tenant, ApiTokenId id);
}
