package io.belvedere.promql.syntax;

import java.util.List;

/**
 * A node of a parsed query. Trees are immutable, hold only what passed the type rules of the language, and are never
 * deeper than the limit of the parser that built them, so that recursion over them is safe.
 *
 * <p>{@code toString()} prints canonical PromQL; parsing it yields an equal tree. Equality ignores positions.
 */
public sealed interface Expression
        permits NumberLiteral,
                StringLiteral,
                VectorSelector,
                RangeSelector,
                Subquery,
                UnaryMinus,
                Parenthesised,
                BinaryOperation,
                Aggregation,
                FunctionCall {

    ValueType type();

    /** What the expression is made of, in the order in which it is written, but for a parameter, which comes first. */
    default List<Expression> parts() {
        return List.of();
    }

    /** What stands in the parentheses if the expression is in some. */
    default Expression withoutParentheses() {
        return this;
    }

    /** Where the expression stands in the text it was parsed from. */
    Span span();
}
