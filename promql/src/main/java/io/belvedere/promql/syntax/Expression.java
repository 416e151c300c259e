package io.belvedere.promql.syntax;

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

    /** Where the expression stands in the text it was parsed from. */
    Span span();
}
