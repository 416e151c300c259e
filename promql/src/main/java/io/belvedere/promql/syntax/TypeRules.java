package io.belvedere.promql.syntax;

import io.belvedere.promql.pattern.LinearPattern;
import io.belvedere.promql.pattern.PatternException;
import java.util.List;

/** What may be combined with what. Each check passes silently or throws the fault it found. */
final class TypeRules {

    private final TokenStream tokens;

    TypeRules(TokenStream tokens) {
        this.tokens = tokens;
    }

    void check(BinaryOperation operation, Span operator) {
        checkModifiers(operation, operator);
        checkOperand(operation.left());
        checkOperand(operation.right());
        if (isBetweenVectors(operation)) {
            checkGroupingOfSets(operation);
        } else {
            checkScalarOperation(operation);
        }
    }

    static boolean isBetweenVectors(BinaryOperation operation) {
        return operation.left().type() == ValueType.INSTANT_VECTOR
                && operation.right().type() == ValueType.INSTANT_VECTOR;
    }

    private void checkModifiers(BinaryOperation operation, Span operator) {
        boolean comparison = operation.operator().isComparison();
        if (operation.returnsBool() && !comparison) {
            throw tokens.fault(operator, "bool modifier can only be used on comparison operators");
        }
        boolean scalars =
                operation.left().type() == ValueType.SCALAR && operation.right().type() == ValueType.SCALAR;
        if (comparison && scalars && !operation.returnsBool()) {
            throw tokens.fault(operator, "comparisons between scalars must use BOOL modifier");
        }
        checkLabelsOverlap(operation.matching(), operator);
    }

    private void checkLabelsOverlap(VectorMatching matching, Span operator) {
        if (matching.on() == VectorMatching.On.ALL_BUT_LISTED) {
            return;
        }
        for (String label : matching.labels()) {
            if (matching.included().contains(label)) {
                String problem = "label " + QuotedText.quote(label) + " must not occur in ON and GROUP clause at once";
                throw tokens.fault(operator, problem);
            }
        }
    }

    private void checkOperand(Expression operand) {
        if (!operand.type().isScalarOrInstantVector()) {
            String problem = "binary expression must contain only scalar and instant vector types";
            throw tokens.fault(operand.span(), problem);
        }
    }

    private void checkGroupingOfSets(BinaryOperation operation) {
        if (operation.operator().isSetOperator() && operation.matching().isGrouped()) {
            throw tokens.fault(operation.span(), "no grouping allowed for \"" + operation.operator() + "\" operation");
        }
    }

    private void checkScalarOperation(BinaryOperation operation) {
        if (!operation.matching().labels().isEmpty()) {
            throw tokens.fault(operation.span(), "vector matching only allowed between instant vectors");
        }
        if (operation.operator().isSetOperator()) {
            String operator = QuotedText.quote(operation.operator().toString());
            String problem = "set operator " + operator + " not allowed in binary scalar expression";
            throw tokens.fault(operation.span(), problem);
        }
    }

    void checkSigned(Expression operand, Span sign) {
        if (!operand.type().isScalarOrInstantVector()) {
            String problem = "unary expression only allowed on expressions of type scalar or instant vector, got \""
                    + operand.type() + "\"";
            throw tokens.fault(sign, problem);
        }
    }

    void checkArguments(FunctionSignature function, List<Expression> arguments, Span call) {
        checkCount(function, arguments.size(), call);
        for (int i = 0; i < arguments.size(); i++) {
            String context = "call to function " + QuotedText.quote(function.name());
            checkType(arguments.get(i), function.parameterType(i), context);
        }
    }

    private void checkCount(FunctionSignature function, int count, Span call) {
        if (function.minArguments() <= count && count <= function.maxArguments()) {
            return;
        }
        String expected = expectedCount(function, count);
        String problem = "expected " + expected + " argument(s) in call to " + QuotedText.quote(function.name())
                + ", got " + count;
        throw tokens.fault(call, problem);
    }

    private static String expectedCount(FunctionSignature function, int count) {
        if (function.minArguments() == function.maxArguments()) {
            return "" + function.minArguments();
        }
        boolean tooFew = count < function.minArguments();
        return tooFew ? "at least " + function.minArguments() : "at most " + function.maxArguments();
    }

    void checkType(Expression expression, ValueType expected, String context) {
        if (expression.type() != expected) {
            String problem = "expected type " + expected + " in " + context + ", got " + expression.type();
            throw tokens.fault(expression.span(), problem);
        }
    }

    void checkSubquery(Expression operand) {
        if (operand.type() != ValueType.INSTANT_VECTOR) {
            String problem = "subquery is only allowed on instant vector, got " + operand.type() + " instead";
            throw tokens.fault(operand.span(), problem);
        }
    }

    void checkMatch(LabelMatch match, Span value) {
        if (!match.operator().isPattern()) {
            return;
        }
        try {
            LinearPattern.re2(match.value());
        } catch (PatternException broken) {
            String problem = "the regular expression of label " + QuotedText.quote(match.name()) + " " + broken.rule();
            throw tokens.fault(value, problem);
        }
    }

    void checkSelector(VectorSelector selector) {
        if (selector.metricName() != null) {
            checkNamedOnce(selector.metricName(), selector);
        } else if (selector.matches().stream().allMatch(LabelMatch::acceptsEmpty)) {
            throw tokens.fault(selector.span(), "vector selector must contain at least one non-empty matcher");
        }
    }

    private void checkNamedOnce(String metricName, VectorSelector selector) {
        for (LabelMatch match : selector.matches()) {
            if (match.name().equals(LabelMatch.METRIC_NAME)) {
                String names = QuotedText.quote(metricName) + " or " + QuotedText.quote(match.value());
                throw tokens.fault(selector.span(), "metric name must not be set twice: " + names);
            }
        }
    }
}
