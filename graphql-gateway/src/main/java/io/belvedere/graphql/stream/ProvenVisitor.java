package io.belvedere.graphql.stream;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.concurrent.Executor;

/** A visitor whose credentials were shown once, and are proven again each time. */
public final class ProvenVisitor implements Visitor {

    private final Authenticator authenticator;
    private final String authorization;
    private final Executor threads;
    private final Caller first;

    private ProvenVisitor(Authenticator authenticator, String authorization, Executor threads, Caller first) {
        this.authenticator = authenticator;
        this.authorization = authorization;
        this.threads = threads;
        this.first = first;
    }

    /** Refuses with UNAUTHENTICATED credentials that prove nothing. */
    public static ProvenVisitor prove(Authenticator authenticator, String authorization, Executor threads) {
        return new ProvenVisitor(authenticator, authorization, threads, authenticator.authenticate(authorization));
    }

    /** Who it is since the beginning. */
    public Caller first() {
        return first;
    }

    @Override
    public Caller caller() {
        Caller now = authenticator.authenticate(authorization);
        if (!now.equals(first)) {
            throw new BelvedereException(
                    Problem.UNAUTHENTICATED, "the rights of " + first.name() + " have changed, connect again");
        }
        return now;
    }

    @Override
    public Executor threads() {
        return threads;
    }
}
