package io.belvedere.chunk;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;

/** Bytes that are no chunk: cut off, changed, or of a format that this version does not know. */
public final class CorruptChunkException extends BelvedereException {

    private static final long serialVersionUID = 1L;

    public CorruptChunkException(String message) {
        super(Problem.INTERNAL, "corrupt chunk: " + message);
    }
}
