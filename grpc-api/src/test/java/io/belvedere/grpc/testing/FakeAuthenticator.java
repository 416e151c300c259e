package io.belvedere.grpc.testing;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.access.Role;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** Knows one editor, by one token. */
public final class FakeAuthenticator implements Authenticator {

    public static final String AUTHORIZATION = "Bearer the-token";
    public static final Caller EDITOR = new Caller(new TenantId("acme"), "ed", Role.EDITOR);

    @Override
    public Caller authenticate(Credentials credentials) {
        if (credentials instanceof Credentials.Bearer bearer && bearer.token().equals("the-token")) {
            return EDITOR;
        }
        throw new BelvedereException(Problem.UNAUTHENTICATED, "wrong or expired credentials");
    }

    @Override
    public Caller authenticate(@Nullable String authorization) {
        if (authorization == null) {
            throw new BelvedereException(Problem.UNAUTHENTICATED, "credentials are missing");
        }
        return authenticate(Credentials.parse(authorization));
    }
}
