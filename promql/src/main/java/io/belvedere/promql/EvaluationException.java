package io.belvedere.promql;

/** A query that is well-formed and has no answer, for example since more series match than may. The message is for people. */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationException(String message) {
        super(message);
    }
}
