package io.belvedere.promql.syntax;

/** One condition on a label. A regular expression is kept as written and has not been compiled. */
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
    }

    /** Whether a series without this label satisfies the condition. */
    boolean acceptsEmpty() {
        return switch (operator) {
            case EQUAL -> value.isEmpty();
            case NOT_EQUAL -> !value.isEmpty();
            case MATCHES -> EmptyRegexMatch.accepts(value);
            case NOT_MATCHES -> !EmptyRegexMatch.accepts(value);
        };
    }

    @Override
    public String toString() {
        return LabelNames.print(name) + operator.symbol + QuotedText.quote(value);
    }
}
