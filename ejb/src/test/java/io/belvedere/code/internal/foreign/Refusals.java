package io.belvedere.code.internal.foreign;

import io.belvedere.problem.BelvedereException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused. */
public final class Refusals {

    private Refusals() {}

    public static BelvedereException of(ThrowingCallable call) {
        return Assertions.catchThrowableOfType(BelvedereException.class, call);
    }
}
