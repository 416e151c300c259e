package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.concurrent.Executor;

/** Somebody who stays until the credentials expire, and whose work is done on the thread that asks for it. */
public final class TestVisitor implements Visitor {

    private final Caller caller;
    private boolean expired;

    public TestVisitor(Caller caller) {
        this.caller = caller;
    }

    public void expire() {
        expired = true;
    }

    @Override
    public Caller caller() {
        if (expired) {
            throw new BelvedereException(Problem.UNAUTHENTICATED, "the token has expired");
        }
        return caller;
    }

    @Override
    public Executor threads() {
        return Runnable::run;
    }
}
