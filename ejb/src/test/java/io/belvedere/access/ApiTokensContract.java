package io.belvedere.access;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of API tokens keeps to. */
public abstract class ApiTokensContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final TokenDigest DIGEST = new TokenDigest("a".repeat(64));
    private static final TokenDigest OTHER_DIGEST = new TokenDigest("b".repeat(64));

    protected abstract ApiTokens tokens();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @Test
    public void findByDigest_returnsWhatWasInserted() {
        ApiToken token = aToken(newTenant(), NOON.plusSeconds(60));

        tokens().insert(token, DIGEST);

        assertThat(tokens().findByDigest(DIGEST)).contains(token);
        assertThat(tokens().findByDigest(OTHER_DIGEST)).isEmpty();
    }

    @Test
    public void findByDigest_knowsTokenThatLastsForever() {
        ApiToken token = tokens().insert(aToken(newTenant(), null), DIGEST);

        assertThat(tokens().findByDigest(DIGEST)).contains(token);
    }

    @Test
    public void insert_refusesDigestThatIsTaken() {
        tokens().insert(aToken(newTenant(), null), DIGEST);
        ApiToken second = aToken(newTenant(), null);

        assertRefused(Problem.CONFLICT, Map.of("field", "token"), () -> tokens().insert(second, DIGEST));
    }

    @Test
    public void list_showsOwnTenantOnly() {
        ApiToken token = tokens().insert(aToken(newTenant(), null), DIGEST);
        tokens().insert(aToken(newTenant(), null), OTHER_DIGEST);

        assertThat(tokens().list(token.tenant(), new PageRequest(10, null)).items())
                .containsExactly(token);
    }

    @Test
    public void delete_revokesOnce() {
        ApiToken token = tokens().insert(aToken(newTenant(), null), DIGEST);

        assertThat(tokens().delete(token.tenant(), token.id())).isTrue();
        assertThat(tokens().delete(token.tenant(), token.id())).isFalse();
        assertThat(tokens().findByDigest(DIGEST)).isEmpty();
    }

    @Test
    public void delete_leavesOtherTenantsToken() {
        ApiToken token = tokens().insert(aToken(newTenant(), null), DIGEST);

        assertThat(tokens().delete(newTenant(), token.id())).isFalse();
        assertThat(tokens().findByDigest(DIGEST)).isPresent();
    }

    private static ApiToken aToken(TenantId tenant, @Nullable Instant expiresAt) {
        return new ApiToken(ApiTokenId.random(), tenant, "ci", Role.VIEWER, NOON, expiresAt);
    }
}
