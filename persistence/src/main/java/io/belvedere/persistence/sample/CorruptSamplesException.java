package io.belvedere.persistence.sample;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;

/** Stored bytes that are not what was stored: cut off, changed, or of a format that this version does not know. */
final class CorruptSamplesException extends BelvedereException {

    private static final long serialVersionUID = 1L;

    CorruptSamplesException(String message) {
        super(Problem.INTERNAL, "corrupt samples: " + message);
    }
}
