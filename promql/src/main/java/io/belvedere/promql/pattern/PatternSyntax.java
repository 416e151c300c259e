package io.belvedere.promql.pattern;

/** What is wrong with a pattern, for the message to its author. */
final class PatternSyntax extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    PatternSyntax(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
