package io.belvedere.promql.syntax;

import java.util.Set;

/** A piece of query text. The text of a string is its value; that of any other token is as written. */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        END("end of input"),
        IDENTIFIER("identifier"),
        /** An identifier with a colon, which only a metric can have. */
        METRIC_IDENTIFIER("metric identifier"),
        NUMBER("number"),
        DURATION("duration"),
        STRING("string"),
        OPERATOR("op"),
        AGGREGATOR("aggr"),
        KEYWORD("keyword"),
        PUNCTUATION("punctuation");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    private static final int MAX_DESCRIBED_LENGTH = 10;

    private static final Set<String> RESERVED_FROM_METRICS =
            Set.of("bool", "on", "ignoring", "group_left", "group_right", "atan2");

    /** The only keyword that the language does not accept as a bare label name. */
    private static final String RESERVED_FROM_LABELS = "without";

    boolean isSymbol(String symbol) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.KEYWORD && text.equalsIgnoreCase(keyword);
    }

    boolean canNameMetric() {
        return kind == Kind.METRIC_IDENTIFIER
                || (isWord() && RESERVED_FROM_METRICS.stream().noneMatch(this::hasText));
    }

    boolean canNameLabel() {
        return isWord() && !hasText(RESERVED_FROM_LABELS);
    }

    private boolean isWord() {
        return switch (kind) {
            case IDENTIFIER, AGGREGATOR, KEYWORD -> true;
            case OPERATOR -> LabelNames.isPlain(text);
            default -> false;
        };
    }

    private boolean hasText(String expected) {
        return text.equalsIgnoreCase(expected);
    }

    String describe() {
        return switch (kind) {
            case END -> kind.description;
            case KEYWORD -> "<" + text + ">";
            case OPERATOR, AGGREGATOR -> "<" + kind.description + ":" + text + ">";
            case PUNCTUATION -> QuotedText.quote(text);
            case IDENTIFIER, METRIC_IDENTIFIER -> kind.description + " " + QuotedText.quote(text);
            case NUMBER, DURATION, STRING -> kind.description + " " + shortened();
        };
    }

    private String shortened() {
        if (text.length() <= MAX_DESCRIBED_LENGTH) {
            return QuotedText.quote(text);
        }
        return QuotedText.quote(text.substring(0, MAX_DESCRIBED_LENGTH)) + "...";
    }
}
