package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Parses expressions by precedence climbing, with a stack of its own for what is not yet whole. How many are on it is
 * limited, and so is the height of the tree, since a long chain of operators makes a deep tree without any nesting.
 */
final class ExpressionParser {

    private final TokenStream tokens;
    private final int maxDepth;
    private final TypeRules rules;
    private final SelectorParser selectors;
    private final SuffixParser suffixes;
    private final CallParser calls;
    private final MatchingParser matchings;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private int heightOfLast;

    ExpressionParser(TokenStream tokens, int maxDepth) {
        this.tokens = tokens;
        this.maxDepth = maxDepth;
        this.rules = new TypeRules(tokens);
        this.selectors = new SelectorParser(tokens, rules);
        this.suffixes = new SuffixParser(tokens, rules);
        this.calls = new CallParser(tokens, rules, selectors);
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

    private Expression parseExpression() {
        Optional<Expression> whole = Optional.empty();
        int lowestPrecedence = BinaryOperator.LOWEST_PRECEDENCE;
        while (whole.isEmpty()) {
            checkDepth(pending.size() + 1);
            Optional<Expression> operand = beginOperand(lowestPrecedence);
            if (operand.isPresent()) {
                whole = parseAfter(operand.get(), lowestPrecedence);
            }
            lowestPrecedence = pending.isEmpty() ? lowestPrecedence : precedenceWithin(pending.element());
        }
        return whole.get();
    }

    /** What operators must have so as to belong to what is nested in this. */
    private static int precedenceWithin(Pending outer) {
        if (outer instanceof Pending.Operation operation) {
            return operation.operator().rightOperandPrecedence();
        }
        // A sign binds as tightly as multiplication, and so less than a power.
        return outer instanceof Pending.Sign ? BinaryOperator.POWER.precedence() : BinaryOperator.LOWEST_PRECEDENCE;
    }

    /** Nothing if something has begun that needs an operand first. */
    private Optional<Expression> beginOperand(int lowestPrecedence) {
        if (tokens.at("-") || tokens.at("+")) {
            pending.push(new Pending.Sign(tokens.advance(), lowestPrecedence));
            return Optional.empty();
        }
        if (tokens.at("(")) {
            pending.push(new Pending.Parenthesis(tokens.advance().span(), lowestPrecedence));
            return Optional.empty();
        }
        heightOfLast = 1;
        return switch (tokens.current().kind()) {
            case NUMBER, DURATION -> Optional.of(withSuffixes(parseNumber()));
            case STRING -> Optional.of(withSuffixes(parseString()));
            case PUNCTUATION -> Optional.of(withSuffixes(parseBraced()));
            default -> beginNamed(lowestPrecedence);
        };
    }

    private Optional<Expression> beginNamed(int lowestPrecedence) {
        Token name = tokens.current();
        if (!name.canNameMetric()) {
            throw tokens.unexpected();
        }
        tokens.advance();
        if (!calls.isCall(name)) {
            return Optional.of(withSuffixes(selectors.parseNamed(name)));
        }
        Pending.Call call = calls.begin(name, lowestPrecedence);
        if (calls.isClosed()) {
            return Optional.of(completed(call));
        }
        pending.push(call);
        return Optional.empty();
    }

    /** Puts together what the operand makes whole. Nothing if a further operand is needed. */
    private Optional<Expression> parseAfter(Expression operand, int lowestPrecedence) {
        Expression whole = operand;
        int lowest = lowestPrecedence;
        while (true) {
            Optional<BinaryOperator> operator = upcomingOperator(lowest);
            if (operator.isPresent()) {
                pending.push(parseOperator(whole, operator.get(), lowest));
                return Optional.empty();
            }
            if (pending.isEmpty()) {
                return Optional.of(whole);
            }
            if (pending.element() instanceof Pending.Call call && needsMore(call, whole)) {
                return Optional.empty();
            }
            Pending outer = pending.pop();
            whole = completed(outer, whole);
            lowest = outer.lowestPrecedence();
        }
    }

    private boolean needsMore(Pending.Call call, Expression argument) {
        call.add(argument, heightOfLast);
        calls.skipComma(call.context());
        return !calls.isClosed();
    }

    private Expression completed(Pending outer, Expression inner) {
        if (outer instanceof Pending.Operation operation) {
            return operation(operation, inner);
        }
        if (outer instanceof Pending.Sign sign) {
            return signed(sign.sign(), inner);
        }
        return outer instanceof Pending.Parenthesis parenthesis
                ? parenthesised(parenthesis.opening(), inner)
                : completed((Pending.Call) outer);
    }

    private Expression completed(Pending.Call call) {
        setHeight(1 + call.height());
        return withSuffixes(call.complete());
    }

    private Expression parenthesised(Span opening, Expression inner) {
        if (!tokens.skip(")")) {
            throw tokens.unexpected();
        }
        setHeight(1 + heightOfLast);
        return withSuffixes(new Parenthesised(inner, tokens.since(opening)));
    }

    private Optional<BinaryOperator> upcomingOperator(int lowestPrecedence) {
        if (!tokens.at(Kind.OPERATOR)) {
            return Optional.empty();
        }
        return BinaryOperator.find(tokens.current().text())
                .filter(operator -> operator.precedence() >= lowestPrecedence);
    }

    private Pending.Operation parseOperator(Expression left, BinaryOperator operator, int lowestPrecedence) {
        int heightOfLeft = heightOfLast;
        Span operatorSpan = tokens.advance().span();
        boolean returnsBool = tokens.skipKeyword("bool");
        VectorMatching matching = matchings.parse();
        return new Pending.Operation(
                left, heightOfLeft, operator, operatorSpan, returnsBool, matching, lowestPrecedence);
    }

    private Expression operation(Pending.Operation begun, Expression right) {
        setHeight(1 + Math.max(begun.heightOfLeft(), heightOfLast));
        Expression left = begun.left();
        Span span = left.span().to(right.span());
        BinaryOperation operation =
                new BinaryOperation(begun.operator(), left, right, begun.returnsBool(), begun.matching(), span);
        rules.check(operation, begun.operatorSpan());
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

    private Expression withSuffixes(Expression primary) {
        Expression operand = primary;
        while (suffixes.atSuffix()) {
            operand = suffixes.parse(operand);
            setHeight(1 + heightOfLast);
        }
        return operand;
    }

    private Expression signed(Token sign, Expression operand) {
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

    private Expression parseNumber() {
        Span start = tokens.current().span();
        return new NumberLiteral(suffixes.parseSeconds("expression", "number"), start);
    }

    private Expression parseString() {
        Token string = tokens.advance();
        return new StringLiteral(string.text(), string.span());
    }

    private Expression parseBraced() {
        if (!tokens.at("{")) {
            throw tokens.unexpected();
        }
        return selectors.parseNameless();
    }

    private void setHeight(int height) {
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
