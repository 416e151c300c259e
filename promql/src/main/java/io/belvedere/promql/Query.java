package io.belvedere.promql;

import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.PromqlParser;
import io.belvedere.promql.syntax.Span;

/** A query as it was written and as it was understood. */
public record Query(String text, Expression expression) {

    private static final PromqlParser PARSER = new PromqlParser();

    /** Fails with a {@link io.belvedere.promql.syntax.PromqlException} if the text is not PromQL. */
    public static Query parse(String text) {
        return new Query(text, PARSER.parse(text));
    }

    /** Line and column at which a part of the query begins, both from 1: {@code 1:12}. */
    public String place(Span span) {
        String before = text.substring(0, span.start());
        long line = 1 + before.chars().filter(character -> character == '\n').count();
        return line + ":" + (span.start() - before.lastIndexOf('\n'));
    }
}
