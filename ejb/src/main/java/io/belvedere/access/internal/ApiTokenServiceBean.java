package io.belvedere.access.internal;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenId;
import io.belvedere.access.ApiTokenService;
import io.belvedere.access.ApiTokens;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes API tokens; the text of one is answered once and never kept. */
@Stateless
@Local(ApiTokenService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiTokenServiceBean implements ApiTokenService {

    private static final Duration MAX_TTL = Duration.ofDays(3_660);

    @Inject
    @Stored
    private ApiTokens tokens;

    @Inject
    private Transactions transactions;

    @Inject
    private RememberedCallers remembered;

    @Inject
    private InstantSource clock;

    @Override
    public Page<ApiToken> list(Caller caller, PageRequest page) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> tokens.list(caller.tenant(), page));
    }

    @Override
    public CreatedToken create(Caller caller, String name, Role role, @Nullable Duration ttl) {
        caller.require(Role.ADMINISTRATOR);
        if (ttl != null && (ttl.isNegative() || ttl.isZero() || ttl.compareTo(MAX_TTL) > 0)) {
            throw BelvedereException.invalid(
                    "ttlSeconds", "is " + ttl.toSeconds() + ", allowed is 1 to " + MAX_TTL.toSeconds());
        }
        Instant now = clock.instant();
        Instant expiresAt = ttl == null ? null : now.plus(ttl);
        ApiToken token = new ApiToken(ApiTokenId.random(), caller.tenant(), name, role, now, expiresAt);
        String secret = Secrets.newToken();
        ApiToken inserted = transactions.editing(() -> tokens.insert(token, Secrets.digest(secret)));
        return new CreatedToken(inserted, secret);
    }

    @Override
    public void revoke(Caller caller, ApiTokenId id) {
        caller.require(Role.ADMINISTRATOR);
        transactions.edit(() -> {
            transactions.afterCommit(remembered::forgetAll);
            if (!tokens.delete(caller.tenant(), id)) {
                throw BelvedereException.notFound("API token", id);
            }
        });
    }
}
