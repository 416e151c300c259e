package io.belvedere.otlp;

import io.belvedere.ingest.RefusedSamples.Reason;

/** Says why data points are not taken. It never leaves the conversion, which counts them. */
final class PointRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private PointRefusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static PointRefusal labels(String message) {
        return new PointRefusal(Reason.LABELS, message);
    }

    static PointRefusal unsupported(String message) {
        return new PointRefusal(Reason.UNSUPPORTED, message);
    }

    static PointRefusal tooOld(String message) {
        return new PointRefusal(Reason.TOO_OLD, message);
    }

    Reason reason() {
        return reason;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
