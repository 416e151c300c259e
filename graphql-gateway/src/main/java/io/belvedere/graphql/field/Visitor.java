package io.belvedere.graphql.field;

import io.belvedere.access.Caller;
import java.util.concurrent.Executor;

/** Somebody who stays connected: whose credentials are asked for again while that lasts. */
public interface Visitor {

    /** Who it is, proven anew; refuses with UNAUTHENTICATED whose credentials no longer stand for the same caller. */
    Caller caller();

    /** The threads that work for this visitor, a few at a time. */
    Executor threads();

    /** The same, for whom other threads work. */
    default Visitor workingOn(Executor others) {
        Visitor self = this;
        return new Visitor() {
            @Override
            public Caller caller() {
                return self.caller();
            }

            @Override
            public Executor threads() {
                return others;
            }
        };
    }
}
