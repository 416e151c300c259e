package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses function calls and aggregations, whose name was already consumed. */
final class CallParser {

    private final TokenStream tokens;
    private final TypeRules rules;
    private final SelectorParser selectors;

    CallParser(TokenStream tokens, TypeRules rules, SelectorParser selectors) {
        this.tokens = tokens;
        this.rules = rules;
        this.selectors = selectors;
    }

    /** Whether what follows the name makes it a call; otherwise the name is that of a metric. */
    boolean isCall(Token name) {
        return switch (name.kind()) {
            case AGGREGATOR -> tokens.at("(") || atGrouping();
            case IDENTIFIER -> tokens.at("(");
            case KEYWORD -> tokens.at("(") && Functions.isExperimental(name.text());
            default -> false;
        };
    }

    /** Reads up to the opening parenthesis. */
    Pending.Call begin(Token name, int lowestPrecedence) {
        boolean aggregates = name.kind() == Kind.AGGREGATOR;
        String context = aggregates ? "aggregation" : "function call";
        Function<List<Expression>, Expression> completion = aggregates ? aggregation(name) : function(name);
        tokens.expect("(", context);
        return new Pending.Call(context, completion, lowestPrecedence);
    }

    /** Whether the parenthesis is closed; otherwise an argument comes next. */
    boolean isClosed() {
        return tokens.skip(")");
    }

    private Function<List<Expression>, Expression> function(Token name) {
        FunctionSignature function = findFunction(name);
        return arguments -> {
            Span span = tokens.since(name.span());
            rules.checkArguments(function, arguments, span);
            return new FunctionCall(function, arguments, span);
        };
    }

    private FunctionSignature findFunction(Token name) {
        Optional<FunctionSignature> found = Functions.find(name.text());
        if (found.isPresent()) {
            return found.get();
        }
        String quoted = QuotedText.quote(name.text());
        if (Functions.isExperimental(name.text())) {
            throw tokens.fault(name.span(), "function " + quoted + " is experimental and not supported");
        }
        throw tokens.fault(name.span(), "unknown function with name " + quoted);
    }

    /** The grouping stands before the arguments or after them. */
    private Function<List<Expression>, Expression> aggregation(Token name) {
        Aggregation.Operator operator = findOperator(name);
        boolean groupingFirst = atGrouping();
        Grouping before = groupingFirst ? parseGrouping() : Grouping.EVERYTHING;
        return arguments -> {
            Grouping grouping = !groupingFirst && atGrouping() ? parseGrouping() : before;
            return aggregation(operator, arguments, grouping, tokens.since(name.span()));
        };
    }

    private Aggregation.Operator findOperator(Token name) {
        return Aggregation.Operator.find(name.text()).orElseThrow(() -> {
            String quoted = QuotedText.quote(name.text());
            return tokens.fault(name.span(), "aggregation " + quoted + " is experimental and not supported");
        });
    }

    private Aggregation aggregation(
            Aggregation.Operator operator, List<Expression> arguments, Grouping grouping, Span span) {
        checkCount(operator, arguments.size(), span);
        Expression operand = arguments.get(arguments.size() - 1);
        rules.checkType(operand, ValueType.INSTANT_VECTOR, "aggregation expression");
        return new Aggregation(operator, operand, parameter(operator, arguments), grouping, span);
    }

    private @Nullable Expression parameter(Aggregation.Operator operator, List<Expression> arguments) {
        Optional<ValueType> type = operator.parameterType();
        if (type.isEmpty()) {
            return null;
        }
        rules.checkType(arguments.get(0), type.get(), "aggregation parameter");
        return arguments.get(0);
    }

    private void checkCount(Aggregation.Operator operator, int count, Span span) {
        if (count == 0) {
            throw tokens.fault(span, "no arguments for aggregate expression provided");
        }
        int expected = operator.parameterType().isPresent() ? 2 : 1;
        if (count != expected) {
            String problem = "wrong number of arguments for aggregate expression provided, expected " + expected
                    + ", got " + count;
            throw tokens.fault(span, problem);
        }
    }

    private boolean atGrouping() {
        return tokens.atKeyword("by") || tokens.atKeyword("without");
    }

    private Grouping parseGrouping() {
        Token keyword = tokens.advance();
        Grouping.Mode mode = keyword.isKeyword("by") ? Grouping.Mode.BY : Grouping.Mode.WITHOUT;
        return new Grouping(mode, selectors.parseLabels());
    }

    /** After an argument. */
    void skipComma(String context) {
        Span comma = tokens.current().span();
        if (!tokens.skip(",")) {
            if (!tokens.at(")")) {
                throw tokens.unexpected(context, "\",\" or \")\"");
            }
        } else if (tokens.at(")")) {
            throw tokens.fault(comma, "trailing commas not allowed in function call args");
        }
    }
}
