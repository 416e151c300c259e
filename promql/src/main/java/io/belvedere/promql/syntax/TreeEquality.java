package io.belvedere.promql.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares trees node by node, with a stack of its own: the equality that records have calls itself through many frames a
 * level, and a thread of usual size has not enough of them for a tree of the greatest height.
 */
final class TreeEquality {

    private TreeEquality() {}

    static boolean areEqual(Expression one, @Nullable Object other) {
        if (!(other instanceof Expression expression)) {
            return false;
        }
        Deque<Expression> rest = new ArrayDeque<>();
        rest.push(one);
        rest.push(expression);
        while (!rest.isEmpty()) {
            Expression right = rest.pop();
            Expression left = rest.pop();
            boolean isSameNode =
                    left.parts().size() == right.parts().size() && own(left).equals(own(right));
            if (!isSameNode) {
                return false;
            }
            for (int i = 0; i < left.parts().size() && !isLeaf(left); i++) {
                rest.push(left.parts().get(i));
                rest.push(right.parts().get(i));
            }
        }
        return true;
    }

    static int hash(Expression whole) {
        int hash = 1;
        Deque<Expression> rest = new ArrayDeque<>();
        rest.push(whole);
        while (!rest.isEmpty()) {
            Expression expression = rest.pop();
            hash = 31 * hash + own(expression).hashCode();
            if (!isLeaf(expression)) {
                expression.parts().forEach(rest::push);
            }
        }
        return hash;
    }

    private static boolean isLeaf(Expression expression) {
        return expression instanceof RangeSelector;
    }

    /** All of a node but its parts. */
    private static Object own(Expression expression) {
        if (expression instanceof BinaryOperation operation) {
            return List.of(operation.operator(), operation.returnsBool(), operation.matching());
        }
        if (expression instanceof Aggregation aggregation) {
            return List.of(aggregation.operator(), aggregation.grouping());
        }
        if (expression instanceof FunctionCall call) {
            return call.function();
        }
        if (expression instanceof Subquery subquery) {
            return List.of(subquery.rangeMillis(), subquery.stepMillis(), subquery.timing());
        }
        boolean isEnclosing = expression instanceof UnaryMinus || expression instanceof Parenthesised;
        return isEnclosing ? expression.getClass() : expression;
    }
}
