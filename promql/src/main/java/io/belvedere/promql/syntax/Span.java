package io.belvedere.promql.syntax;

/**
 * A half-open range {@code [start, end)} of character offsets in a query.
 *
 * <p>All spans are equal to each other: that keeps layout out of the equality of trees, so that {@code a+b} and
 * {@code a + b} are the same expression.
 */
public record Span(int start, int end) {

    static final Span NOWHERE = new Span(0, 0);

    Span to(Span last) {
        return new Span(start, last.end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
