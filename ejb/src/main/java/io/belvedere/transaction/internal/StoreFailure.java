package io.belvedere.transaction.internal;

import io.belvedere.problem.BelvedereException;

/** Carries a failure of the store itself past the circuit breaker, which counts these and nothing else. */
final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BelvedereException meaning;

    StoreFailure(BelvedereException meaning, RuntimeException cause) {
        super(cause);
        this.meaning = meaning;
    }

    BelvedereException meaning() {
        return meaning;
    }
}
