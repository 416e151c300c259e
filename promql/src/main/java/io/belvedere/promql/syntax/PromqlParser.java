package io.belvedere.promql.syntax;

/**
 * Turns text into checked expressions. The limits guard against hostile queries: no text within them overflows the
 * stack. Immutable and safe for use by several threads.
 */
public record PromqlParser(int maxDepth, int maxLength) {

    /** What walks over a tree by recursion takes a frame or two a level, and so some hundred kilobytes of stack. */
    private static final int DEFAULT_MAX_DEPTH = 1_000;

    private static final int DEFAULT_MAX_LENGTH = 1 << 20;

    public PromqlParser() {
        this(DEFAULT_MAX_DEPTH, DEFAULT_MAX_LENGTH);
    }

    /**
     * The expression that the text stands for.
     *
     * @throws PromqlException if the text is not a valid query or exceeds a limit
     */
    public Expression parse(String text) {
        if (text.length() > maxLength) {
            throw PromqlException.at(0, text, "query is longer than " + maxLength + " characters");
        }
        return new ExpressionParser(new TokenStream(text), maxDepth).parse();
    }
}
