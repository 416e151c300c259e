package io.belvedere.promql.syntax;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random trees as the parser would build them: operands that are operations themselves stand in parentheses. */
final class RandomExpressions {

    private static final String[] NAMES = {"foo", "a:b", "sum", "and", "offset", "start", "x1"};
    private static final String[] LABELS = {"job", "le", "by", "without", "a.b", "ü", "sum", "atan2"};
    private static final String[] VALUES = {"", "x", "a\"b", "\n\t\\", "é😀", "\udcc5z", ".+", "\u0001"};
    private static final String[] PATTERNS = {"", "x", "a\"b", "\n\\t\\\\", "(é|😀)", ".+"};
    private static final double[] NUMBERS = {0, 1, 0.1, 1e300, 4.9e-324, 12.5, Double.NaN, 1e21, 123_456_789.25};
    private static final List<String> VECTOR_FUNCTIONS = List.of("abs", "sort", "timestamp", "hour", "histogram_sum");
    private static final List<String> RANGE_FUNCTIONS = List.of("rate", "deriv", "sum_over_time", "changes");

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    Expression next(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> scalar(depth);
            case 1 -> range(depth);
            case 2 -> new StringLiteral(pick(VALUES), Span.NOWHERE);
            default -> vector(depth);
        };
    }

    private Expression vector(int depth) {
        if (depth == 0) {
            return selector();
        }
        return switch (random.nextInt(6)) {
            case 0 -> new UnaryMinus(enclosed(vector(depth - 1)), Span.NOWHERE);
            case 1 -> enclosed(vector(depth - 1));
            case 2 -> vectorOperation(depth);
            case 3 -> aggregation(depth);
            case 4 -> call(pick(VECTOR_FUNCTIONS), vector(depth - 1));
            default -> call(pick(RANGE_FUNCTIONS), range(depth - 1));
        };
    }

    private Expression scalar(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> scalarOperation(depth);
            case 2 -> call("scalar", vector(depth - 1));
            case 3 -> new UnaryMinus(enclosed(scalar(depth - 1)), Span.NOWHERE);
            default -> number();
        };
    }

    private NumberLiteral number() {
        double value = NUMBERS[random.nextInt(NUMBERS.length)];
        return new NumberLiteral(random.nextBoolean() && !Double.isNaN(value) ? -value : value, Span.NOWHERE);
    }

    private Expression range(int depth) {
        if (depth > 0 && random.nextBoolean()) {
            long step = random.nextBoolean() ? Subquery.DEFAULT_STEP : duration();
            return new Subquery(enclosed(vector(depth - 1)), duration(), step, timing(), Span.NOWHERE);
        }
        return new RangeSelector(selector(), duration(), Span.NOWHERE);
    }

    private VectorSelector selector() {
        LabelMatch.Operator operator = pick(LabelMatch.Operator.values());
        List<LabelMatch> matches = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new LabelMatch(pick(LABELS), operator, pick(operator.isPattern() ? PATTERNS : VALUES)))
                .toList();
        return new VectorSelector(pick(NAMES), matches, timing(), Span.NOWHERE);
    }

    private Timing timing() {
        Timing.Base base = random.nextBoolean()
                ? pick(Timing.Moment.values())
                : new Timing.Fixed(random.nextInt() * 1_000L + random.nextInt(1_000));
        long offset = random.nextInt(3) == 0 ? duration() : 0;
        return new Timing(random.nextBoolean() ? offset : -offset, base);
    }

    private long duration() {
        long[] units = {1, 1_000, 60_000, 3_600_000, 86_400_000, 7 * 86_400_000L, 365 * 86_400_000L};
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToLong(i -> (1 + random.nextInt(12)) * units[random.nextInt(units.length)])
                .sum();
    }

    private BinaryOperation vectorOperation(int depth) {
        BinaryOperator operator = pick(BinaryOperator.values());
        boolean returnsBool = operator.isComparison() && random.nextBoolean();
        Expression left = enclosed(vector(depth - 1));
        Expression right = enclosed(vector(depth - 1));
        return new BinaryOperation(operator, left, right, returnsBool, matching(operator), Span.NOWHERE);
    }

    private VectorMatching matching(BinaryOperator operator) {
        VectorMatching.On on = pick(VectorMatching.On.values());
        List<String> labels = random.nextBoolean() ? List.of() : List.of(pick(LABELS));
        if (operator.isSetOperator()) {
            return new VectorMatching(on, labels, VectorMatching.Cardinality.MANY_TO_MANY, List.of());
        }
        return switch (random.nextInt(3)) {
            case 0 -> new VectorMatching(on, labels, VectorMatching.Cardinality.MANY_TO_ONE, List.of("other"));
            case 1 -> new VectorMatching(on, labels, VectorMatching.Cardinality.ONE_TO_MANY, List.of());
            default -> new VectorMatching(on, labels, VectorMatching.Cardinality.ONE_TO_ONE, List.of());
        };
    }

    private BinaryOperation scalarOperation(int depth) {
        BinaryOperator operator = random.nextBoolean() ? BinaryOperator.POWER : BinaryOperator.LESS;
        Expression left = new Parenthesised(scalar(depth - 1), Span.NOWHERE);
        Expression right = enclosed(scalar(depth - 1));
        return new BinaryOperation(
                operator, left, right, operator.isComparison(), VectorMatching.ONE_TO_ONE, Span.NOWHERE);
    }

    private Aggregation aggregation(int depth) {
        Aggregation.Operator operator = pick(Aggregation.Operator.values());
        Expression parameter = operator.parameterType()
                .map(type ->
                        type == ValueType.STRING ? new StringLiteral(pick(VALUES), Span.NOWHERE) : scalar(depth - 1))
                .orElse(null);
        Grouping grouping = new Grouping(pick(Grouping.Mode.values()), List.of(pick(LABELS), pick(LABELS)));
        return new Aggregation(operator, vector(depth - 1), parameter, grouping, Span.NOWHERE);
    }

    private static FunctionCall call(String name, Expression argument) {
        return new FunctionCall(Functions.find(name).orElseThrow(), List.of(argument), Span.NOWHERE);
    }

    private static Expression enclosed(Expression operand) {
        boolean closed = operand instanceof FunctionCall || operand instanceof Parenthesised;
        return closed ? operand : new Parenthesised(operand, Span.NOWHERE);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
