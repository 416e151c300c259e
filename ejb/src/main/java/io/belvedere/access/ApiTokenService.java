package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** API tokens of the caller's tenant, managed by its administrators. */
public interface ApiTokenService {

    Page<ApiToken> list(Caller caller, PageRequest page);

    /** Makes a token; without {@code ttl} it lasts until it is revoked. */
    CreatedToken create(Caller caller, String name, Role role, @Nullable Duration ttl);

    void revoke(Caller caller, ApiTokenId id);

    /** A new token beside the text that proves it, which is nowhere kept. */
    record CreatedToken(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "CreatedToken[" + token.id() + "]";
        }
    }
}
