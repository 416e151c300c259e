package io.belvedere.access.internal;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokens;
import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.access.Role;
import io.belvedere.access.Users;
import io.belvedere.access.internal.RememberedCallers.Proven;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import io.belvedere.tenant.TenantId;
import io.belvedere.tenant.Tenants;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves credentials: local users by password, programs by API token, people of an identity provider by JWT, and who
 * started the server by the operator's token. All answers to wrong credentials are alike.
 */
@ApplicationScoped
public class CredentialsAuthenticator implements Authenticator {

    @Inject
    @Stored
    private Users users;

    @Inject
    @Stored
    private ApiTokens tokens;

    @Inject
    @Stored
    private Tenants tenants;

    @Inject
    private Transactions transactions;

    @Inject
    private Passwords passwords;

    @Inject
    private RememberedCallers remembered;

    @Inject
    private InstantSource clock;

    @Inject
    private Settings configured;

    private AccessSettings settings;
    private JwtVerifier jwts;

    @PostConstruct
    void configure() {
        settings = AccessSettings.from(configured);
        jwts = new JwtVerifier(settings.jwt(), clock);
    }

    @Override
    public Caller authenticate(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw refused("credentials are missing: send Authorization with Basic or Bearer");
        }
        return authenticate(Credentials.parse(authorization));
    }

    /** A store that cannot be asked does not lock out who was proven a while ago; one that says no does. */
    @Override
    public Caller authenticate(Credentials credentials) {
        Optional<Proven> known = remembered.find(credentials);
        if (known.filter(proven -> clock.instant().isBefore(proven.freshUntil()))
                .isPresent()) {
            return known.get().caller();
        }
        try {
            return prove(credentials);
        } catch (BelvedereException failure) {
            switch (failure.problem()) {
                case UNAVAILABLE, DEADLINE -> {
                    return known.map(Proven::caller).orElseThrow(() -> failure);
                }
                default -> {
                    remembered.forget(credentials);
                    throw failure;
                }
            }
        }
    }

    private Caller prove(Credentials credentials) {
        if (credentials instanceof Credentials.Password password) {
            return remember(credentials, byPassword(password), Optional.empty());
        }
        String token = ((Credentials.Bearer) credentials).token();
        if (settings.operatorToken().filter(own -> Secrets.same(own, token)).isPresent()) {
            return new Caller(TenantId.OPERATORS, "operator", Role.ADMINISTRATOR);
        }
        if (token.startsWith(Secrets.TOKEN_PREFIX)) {
            ApiToken known = byToken(token);
            Caller caller = new Caller(known.tenant(), "token:" + known.name(), known.role());
            return remember(credentials, caller, Optional.ofNullable(known.expiresAt()));
        }
        JwtVerifier.Verified verified = jwts.verify(token);
        if (transactions.reading(() -> tenants.find(verified.caller().tenant())).isEmpty()) {
            throw refused("the JWT is for a tenant that is not here");
        }
        return remember(credentials, verified.caller(), Optional.of(verified.until()));
    }

    private Caller byPassword(Credentials.Password credentials) {
        Optional<Users.WithPassword> known = transactions.reading(() -> users.findByName(credentials.userName()));
        if (known.isEmpty()) {
            passwords.refuse(credentials.password());
            throw refused("user name or password is wrong");
        }
        if (!passwords.proves(credentials.password(), known.get().password())) {
            throw refused("user name or password is wrong");
        }
        return new Caller(
                known.get().user().tenant(),
                known.get().user().name(),
                known.get().user().role());
    }

    private ApiToken byToken(String token) {
        return transactions
                .reading(() -> tokens.findByDigest(Secrets.digest(token)))
                .filter(known -> !known.isExpired(clock.instant()))
                .orElseThrow(() -> refused("the API token is unknown, revoked or expired"));
    }

    private Caller remember(Credentials credentials, Caller caller, Optional<Instant> until) {
        Instant now = clock.instant();
        Duration kept = until.map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(settings.rememberedInOutage()) < 0)
                .orElse(settings.rememberedInOutage());
        remembered.remember(credentials, new Proven(caller, now.plus(settings.remembered())), kept);
        return caller;
    }

    private static BelvedereException refused(String message) {
        return new BelvedereException(Problem.UNAUTHENTICATED, message);
    }
}
