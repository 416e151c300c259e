package io.belvedere.promql.conformance;

import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.BinaryOperation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.Parenthesised;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.UnaryMinus;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.List;
import java.util.stream.Stream;

/** Finds all selectors of a query, those within range selectors included. */
final class QuerySelectors {

    private QuerySelectors() {}

    static Stream<VectorSelector> of(Expression query) {
        if (query instanceof VectorSelector selector) {
            return Stream.of(selector);
        }
        return parts(query).stream().flatMap(QuerySelectors::of);
    }

    private static List<Expression> parts(Expression query) {
        if (query instanceof RangeSelector range) {
            return List.of(range.selector());
        }
        if (query instanceof Subquery subquery) {
            return List.of(subquery.expression());
        }
        if (query instanceof UnaryMinus minus) {
            return List.of(minus.operand());
        }
        if (query instanceof Parenthesised parenthesised) {
            return List.of(parenthesised.inner());
        }
        if (query instanceof BinaryOperation operation) {
            return List.of(operation.left(), operation.right());
        }
        if (query instanceof Aggregation aggregation) {
            Expression parameter = aggregation.parameter();
            Expression operand = aggregation.operand();
            return parameter == null ? List.of(operand) : List.of(parameter, operand);
        }
        return query instanceof FunctionCall call ? call.arguments() : List.of();
    }
}
