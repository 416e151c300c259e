package io.belvedere.promql.syntax;

import io.belvedere.promql.pattern.LinearPattern;

/** One condition on a label. A regular expression is kept as written; the parser lets none pass that is broken. */
public record LabelMatch(String name, Operator operator, String value) {

    static final String METRIC_NAME = "__name__";

    /** How the value of a label is compared. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        NOT_MATCHES("!~");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        boolean isPattern() {
            return this == MATCHES || this == NOT_MATCHES;
        }
    }

    /** Whether a series without this label satisfies the condition. */
    boolean acceptsEmpty() {
        return switch (operator) {
            case EQUAL -> value.isEmpty();
            case NOT_EQUAL -> !value.isEmpty();
            case MATCHES -> matchesEmpty();
            case NOT_MATCHES -> !matchesEmpty();
        };
    }

    private boolean matchesEmpty() {
        return LinearPattern.re2(value).matches("");
    }

    @Override
    public String toString() {
        return LabelNames.print(name) + operator.symbol + QuotedText.quote(value);
    }
}
