package io.belvedere.transaction;

import io.belvedere.problem.BelvedereException;
import java.util.Optional;

/** Knows what the store's own exceptions mean to a caller. */
public interface FailureTranslator {

    /** What the failure, or a cause of it, means; empty if it is a fault of ours. */
    Optional<BelvedereException> translate(RuntimeException failure);
}
