package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** Parses what can follow a selector: a range or subquery in brackets, {@code offset} and {@code @}. */
final class SuffixParser {

    private static final String BRACKETS = "subquery or range";

    private final TokenStream tokens;
    private final TypeRules rules;

    SuffixParser(TokenStream tokens, TypeRules rules) {
        this.tokens = tokens;
        this.rules = rules;
    }

    boolean atSuffix() {
        return tokens.at("[") || tokens.at("@") || tokens.atKeyword("offset");
    }

    Expression parse(Expression operand) {
        if (tokens.at("[")) {
            return parseBrackets(operand);
        }
        return tokens.at("@") ? parseBase(operand) : parseOffset(operand);
    }

    private Expression parseBrackets(Expression operand) {
        Span bracket = tokens.advance().span();
        long rangeMillis = parsePositiveDuration(BRACKETS + " selector", "number or duration");
        if (tokens.skip("]")) {
            return rangeOf(operand, rangeMillis, bracket);
        }
        if (!tokens.skip(":")) {
            throw tokens.unexpected(BRACKETS, "\":\" or \"]\"");
        }
        long stepMillis = parseStep();
        rules.checkSubquery(operand);
        return new Subquery(operand, rangeMillis, stepMillis, Timing.UNCHANGED, tokens.since(operand.span()));
    }

    private long parseStep() {
        if (tokens.skip("]")) {
            return Subquery.DEFAULT_STEP;
        }
        long stepMillis = parsePositiveDuration("subquery selector", "number, duration or \"]\"");
        tokens.expect("]", "subquery selector");
        return stepMillis;
    }

    private RangeSelector rangeOf(Expression operand, long rangeMillis, Span bracket) {
        if (!(operand instanceof VectorSelector selector)) {
            throw tokens.fault(bracket, "ranges only allowed for vector selectors");
        }
        if (selector.timing().hasOffset()) {
            throw tokens.fault(bracket, "no offset modifiers allowed before range");
        }
        if (selector.timing().hasBase()) {
            throw tokens.fault(bracket, "no @ modifiers allowed before range");
        }
        return new RangeSelector(selector, rangeMillis, tokens.since(operand.span()));
    }

    private Expression parseOffset(Expression operand) {
        tokens.advance();
        boolean negative = tokens.skip("-");
        long millis = parseDuration("offset", "number or duration");
        if (timingOf(operand, "offset modifier").hasOffset()) {
            throw tokens.fault(operand.span(), "offset may not be set multiple times");
        }
        return changeTiming(operand, timing -> timing.withOffset(negative ? -millis : millis));
    }

    private Expression parseBase(Expression operand) {
        tokens.advance();
        Timing.Base base = parseMoment(operand);
        if (timingOf(operand, "@ modifier").hasBase()) {
            throw tokens.fault(operand.span(), "@ <timestamp> may not be set multiple times");
        }
        return changeTiming(operand, timing -> timing.withBase(base));
    }

    private Timing.Base parseMoment(Expression operand) {
        if (tokens.skipKeyword("start")) {
            return parseEmptyParentheses(Timing.Moment.START);
        }
        if (tokens.skipKeyword("end")) {
            return parseEmptyParentheses(Timing.Moment.END);
        }
        boolean negative = tokens.skip("-");
        if (!negative) {
            tokens.skip("+");
        }
        double seconds = parseSeconds("@", "timestamp");
        return fixed(negative ? -seconds : seconds, operand);
    }

    private Timing.Base parseEmptyParentheses(Timing.Moment moment) {
        tokens.expect("(", "@");
        tokens.expect(")", "@");
        return moment;
    }

    private Timing.Base fixed(double seconds, Expression operand) {
        if (!(Math.abs(seconds) < Long.MAX_VALUE)) {
            String problem = "timestamp out of bounds for @ modifier: " + NumberText.print(seconds);
            throw tokens.fault(operand.span(), problem);
        }
        return new Timing.Fixed(Math.round(seconds * 1_000));
    }

    private Timing timingOf(Expression operand, String modifier) {
        if (operand instanceof VectorSelector selector) {
            return selector.timing();
        }
        if (operand instanceof RangeSelector range) {
            return range.selector().timing();
        }
        if (operand instanceof Subquery subquery) {
            return subquery.timing();
        }
        String problem =
                modifier + " must be preceded by an instant vector selector or range vector selector or a subquery";
        throw tokens.fault(operand.span(), problem);
    }

    private Expression changeTiming(Expression operand, UnaryOperator<Timing> change) {
        Span span = tokens.since(operand.span());
        if (operand instanceof Subquery subquery) {
            return subquery.withTiming(change.apply(subquery.timing()), span);
        }
        if (operand instanceof RangeSelector range) {
            VectorSelector selector = range.selector();
            VectorSelector changed = selector.withTiming(change.apply(selector.timing()), selector.span());
            return new RangeSelector(changed, range.rangeMillis(), span);
        }
        VectorSelector selector = (VectorSelector) operand;
        return selector.withTiming(change.apply(selector.timing()), span);
    }

    private long parsePositiveDuration(String context, String expected) {
        Span start = tokens.current().span();
        long millis = parseDuration(context, expected);
        if (millis == 0) {
            throw tokens.fault(start, "duration must be greater than 0");
        }
        return millis;
    }

    private long parseDuration(String context, String expected) {
        Span start = tokens.current().span();
        double millis = parseSeconds(context, expected) * 1_000;
        if (!(millis <= DurationText.MAX_MILLIS)) {
            throw tokens.fault(start, "duration out of range");
        }
        return Math.round(millis);
    }

    /** A number of seconds or a duration, which are interchangeable. */
    double parseSeconds(String context, String expected) {
        if (tokens.at(Kind.DURATION)) {
            return DurationText.parse(tokens.advance().text()).orElseThrow() / 1_000.0;
        }
        if (tokens.at(Kind.NUMBER)) {
            return parseNumber();
        }
        throw tokens.unexpected(context, expected);
    }

    private double parseNumber() {
        Token number = tokens.advance();
        OptionalDouble value = NumberText.parse(number.text());
        if (value.isEmpty()) {
            throw tokens.fault(number.span(), "error parsing number: " + QuotedText.quote(number.text()));
        }
        return value.getAsDouble();
    }
}
