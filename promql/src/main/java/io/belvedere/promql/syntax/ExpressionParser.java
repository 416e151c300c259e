package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.Optional;

/**
 * Parses expressions by precedence climbing. All recursion passes through {@link #parseBinary}, which counts it; the
 * height of the tree is limited as well, since a long chain of operators makes a deep tree without any recursion here.
 */
final class ExpressionParser {

    private final TokenStream tokens;
    private final int maxDepth;
    private final TypeRules rules;
    private final SelectorParser selectors;
    private final SuffixParser suffixes;
    private final CallParser calls;
    private final MatchingParser matchings;
    private int depth;
    private int heightOfLast;

    ExpressionParser(TokenStream tokens, int maxDepth) {
        this.tokens = tokens;
        this.maxDepth = maxDepth;
        this.rules = new TypeRules(tokens);
        this.selectors = new SelectorParser(tokens, rules);
        this.suffixes = new SuffixParser(tokens, rules);
        this.calls = new CallParser(tokens, rules, selectors, this);
        this.matchings = new MatchingParser(tokens, selectors);
    }

    Expression parse() {
        if (tokens.at(Kind.END)) {
            throw tokens.fault(Span.NOWHERE, "no expression found in input");
        }
        Expression expression = parseExpression();
        if (!tokens.at(Kind.END)) {
            throw tokens.unexpected();
        }
        return expression;
    }

    Expression parseExpression() {
        return parseBinary(BinaryOperator.LOWEST_PRECEDENCE);
    }

    private Expression parseBinary(int lowestPrecedence) {
        checkDepth(++depth);
        Expression left = parseOperand();
        Optional<BinaryOperator> operator = upcomingOperator(lowestPrecedence);
        while (operator.isPresent()) {
            left = parseRightOf(left, operator.get());
            operator = upcomingOperator(lowestPrecedence);
        }
        depth--;
        return left;
    }

    private Optional<BinaryOperator> upcomingOperator(int lowestPrecedence) {
        if (!tokens.at(Kind.OPERATOR)) {
            return Optional.empty();
        }
        return BinaryOperator.find(tokens.current().text())
                .filter(operator -> operator.precedence() >= lowestPrecedence);
    }

    private Expression parseRightOf(Expression left, BinaryOperator operator) {
        int heightOfLeft = heightOfLast;
        Span operatorSpan = tokens.advance().span();
        boolean returnsBool = tokens.skipKeyword("bool");
        VectorMatching matching = matchings.parse();
        Expression right = parseBinary(operator.rightOperandPrecedence());
        setHeight(1 + Math.max(heightOfLeft, heightOfLast));
        Span span = left.span().to(right.span());
        BinaryOperation operation = new BinaryOperation(operator, left, right, returnsBool, matching, span);
        rules.check(operation, operatorSpan);
        return withEffectiveMatching(operation);
    }

    /** Set operations match many to many; a matching beside a scalar means nothing and is dropped. */
    private static Expression withEffectiveMatching(BinaryOperation operation) {
        VectorMatching matching = operation.matching();
        if (!TypeRules.isBetweenVectors(operation)) {
            matching = VectorMatching.ONE_TO_ONE;
        } else if (operation.operator().isSetOperator()) {
            matching = matching.withCardinality(VectorMatching.Cardinality.MANY_TO_MANY);
        }
        return new BinaryOperation(
                operation.operator(),
                operation.left(),
                operation.right(),
                operation.returnsBool(),
                matching,
                operation.span());
    }

    private Expression parseOperand() {
        if (tokens.at("-") || tokens.at("+")) {
            return parseSigned(tokens.advance());
        }
        Expression operand = parsePrimary();
        while (suffixes.atSuffix()) {
            operand = suffixes.parse(operand);
            setHeight(1 + heightOfLast);
        }
        return operand;
    }

    /** A sign binds as tightly as multiplication, and so less than a power. */
    private Expression parseSigned(Token sign) {
        Expression operand = parseBinary(BinaryOperator.POWER.precedence());
        rules.checkSigned(operand, sign.span());
        Span span = tokens.since(sign.span());
        boolean negative = sign.isSymbol("-");
        if (operand instanceof NumberLiteral number) {
            return new NumberLiteral(negative ? -number.value() : number.value(), span);
        }
        if (!negative) {
            return operand;
        }
        setHeight(1 + heightOfLast);
        return new UnaryMinus(operand, span);
    }

    private Expression parsePrimary() {
        heightOfLast = 1;
        return switch (tokens.current().kind()) {
            case NUMBER, DURATION -> parseNumber();
            case STRING -> parseString();
            case PUNCTUATION -> parseBracketed();
            default -> parseNamed();
        };
    }

    private Expression parseNumber() {
        Span start = tokens.current().span();
        return new NumberLiteral(suffixes.parseSeconds("expression", "number"), start);
    }

    private Expression parseString() {
        Token string = tokens.advance();
        return new StringLiteral(string.text(), string.span());
    }

    private Expression parseBracketed() {
        if (tokens.at("{")) {
            return selectors.parseNameless();
        }
        Span start = tokens.current().span();
        if (!tokens.skip("(")) {
            throw tokens.unexpected();
        }
        Expression inner = parseExpression();
        if (!tokens.skip(")")) {
            throw tokens.unexpected();
        }
        setHeight(1 + heightOfLast);
        return new Parenthesised(inner, tokens.since(start));
    }

    private Expression parseNamed() {
        Token name = tokens.current();
        if (!name.canNameMetric()) {
            throw tokens.unexpected();
        }
        tokens.advance();
        if (calls.isCall(name)) {
            return calls.parse(name);
        }
        return selectors.parseNamed(name);
    }

    int heightOfLast() {
        return heightOfLast;
    }

    void setHeight(int height) {
        checkDepth(height);
        heightOfLast = height;
    }

    private void checkDepth(int reached) {
        if (reached > maxDepth) {
            String problem = "expression is nested deeper than " + maxDepth + " levels";
            throw tokens.fault(tokens.current().span(), problem);
        }
    }
}
