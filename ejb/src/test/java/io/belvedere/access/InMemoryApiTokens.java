package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API tokens in memory. */
public final class InMemoryApiTokens implements ApiTokens {

    private final VersionedRecords<Owned<ApiTokenId>, ApiToken> tokens =
            new VersionedRecords<>("token", token -> 1, token -> Position.at(token.createdAt(), token.id()));
    private final Map<TokenDigest, Owned<ApiTokenId>> digests = new HashMap<>();

    @Override
    public synchronized Optional<ApiToken> findByDigest(TokenDigest digest) {
        return Optional.ofNullable(digests.get(digest)).flatMap(tokens::find);
    }

    @Override
    public synchronized Page<ApiToken> list(TenantId tenant, PageRequest page) {
        return tokens.page(token -> token.tenant().equals(tenant), page);
    }

    @Override
    public synchronized ApiToken insert(ApiToken token, TokenDigest digest) {
        Owned<ApiTokenId> key = new Owned<>(token.tenant(), token.id());
        if (digests.containsKey(digest)) {
            throw new BelvedereException(Problem.CONFLICT, "token is already taken", Map.of("field", "token"));
        }
        ApiToken stored = tokens.insert(key, inMicros(token));
        digests.put(digest, key);
        return stored;
    }

    @Override
    public synchronized boolean delete(TenantId tenant, ApiTokenId id) {
        Owned<ApiTokenId> key = new Owned<>(tenant, id);
        boolean known = tokens.find(key).isPresent();
        if (known) {
            tokens.remove(key, 1);
        }
        return known;
    }

    private static ApiToken inMicros(ApiToken token) {
        return new ApiToken(
                token.id(),
                token.tenant(),
                token.name(),
                token.role(),
                token.createdAt().truncatedTo(ChronoUnit.MICROS),
                inMicros(token.expiresAt()));
    }

    private static @Nullable Instant inMicros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
