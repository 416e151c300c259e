package io.belvedere.promql.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Prints trees from left to right, with a stack of its own, so that deep ones take none of the thread's. */
final class TreeText {

    private TreeText() {}

    static String of(Expression whole) {
        StringBuilder text = new StringBuilder();
        Deque<Object> rest = new ArrayDeque<>();
        rest.push(whole);
        while (!rest.isEmpty()) {
            Object piece = rest.pop();
            if (piece instanceof Expression expression && !isLeaf(expression)) {
                List<Object> pieces = pieces(expression);
                Collections.reverse(pieces);
                pieces.forEach(rest::push);
            } else {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static boolean isLeaf(Expression expression) {
        boolean isWhole = expression.parts().isEmpty() && !(expression instanceof FunctionCall);
        return isWhole || expression instanceof RangeSelector;
    }

    /** Texts, and the parts between them. */
    private static List<Object> pieces(Expression expression) {
        List<Object> pieces = new ArrayList<>();
        if (expression instanceof BinaryOperation operation) {
            pieces.add(operation.left());
            pieces.add(
                    " " + operation.operator() + (operation.returnsBool() ? " bool" : "") + operation.matching() + " ");
            pieces.add(operation.right());
        } else if (expression instanceof UnaryMinus minus) {
            pieces.add("-");
            pieces.add(minus.operand());
        } else if (expression instanceof Subquery subquery) {
            pieces.add(subquery.expression());
            pieces.add(subquery.brackets() + subquery.timing());
        } else {
            addEnclosed(opening(expression), expression.parts(), pieces);
        }
        return pieces;
    }

    private static String opening(Expression expression) {
        if (expression instanceof Aggregation aggregation) {
            return aggregation.operator().toString() + aggregation.grouping();
        }
        return expression instanceof FunctionCall call ? call.function().name() : "";
    }

    private static void addEnclosed(String opening, List<Expression> parts, List<Object> pieces) {
        pieces.add(opening + "(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                pieces.add(", ");
            }
            pieces.add(parts.get(i));
        }
        pieces.add(")");
    }
}
