package io.belvedere.it.query;

import java.util.List;
import java.util.Random;

/**
 * Queries from a grammar of all that is stable in the language. What jumps, such as comparisons and rounding, is only put
 * above values that every computation gets to the last bit ({@link RandomExactQueries}); a difference of rounding further
 * below would become one of whole numbers.
 */
final class RandomQueries {

    private static final int DEPTH = 3;

    private final Dice dice;
    private final RandomSelectors selectors;
    private final RandomExactQueries exact;
    private final RandomMatching matching;

    /**
     * @param prefix of the names of metrics
     * @param momentsMillis for times that a query fixes
     */
    RandomQueries(Random random, String prefix, List<Long> momentsMillis) {
        this.dice = new Dice(random);
        this.selectors = new RandomSelectors(dice, prefix, momentsMillis);
        this.exact = new RandomExactQueries(dice, selectors);
        this.matching = new RandomMatching(dice, selectors, exact);
    }

    String next() {
        int depth = 1 + dice.below(DEPTH);
        return switch (dice.below(30)) {
            case 0 -> scalar(depth);
            case 1 -> dice.pick("\"text\"", "'it''s'", "`raw \\n`", "\"é\\n\\x41\"", "(\"a\")");
            case 2 -> window(depth);
            case 3 -> illTyped();
            case 4 -> dice.pick("sort", "sort_desc") + "(" + exact.distinct() + ")";
            case 5, 6, 7 -> exact.vector(depth);
            default -> vector(depth);
        };
    }

    private String vector(int depth) {
        if (depth == 0) {
            return selectors.any();
        }
        return switch (dice.below(20)) {
            case 0 -> selectors.any();
            case 1, 2, 3, 4 -> overTime(depth);
            case 5, 6, 7 -> aggregation(depth);
            case 8, 9 -> mathematics(depth);
            case 10 -> arithmetic(depth);
            case 11, 12 -> matching.operation(() -> vector(depth - 1));
            case 13 -> matching.setOperation(() -> vector(depth - 1));
            case 14 -> labels(depth);
            case 15 -> histogram();
            case 16 -> calendar(depth);
            case 17 -> presence(depth);
            case 18 -> ranking();
            default -> exact.vector(depth);
        };
    }

    private String scalar(int depth) {
        return dice.any(
                this::number,
                this::number,
                () -> "time()",
                () -> "pi()",
                () -> "scalar(" + exact.vector(depth - 1) + ")",
                () -> "scalar(sum(" + exact.vector(depth - 1) + "))",
                () -> "(" + number() + dice.pick(" + ", " - ", " * ", " / ", " % ", " ^ ", " atan2 ") + number() + ")",
                () -> "(" + number() + dice.pick(" > bool ", " == bool ", " != bool ", " <= bool ") + number() + ")",
                () -> "-" + number() + " ^ 2");
    }

    private String number() {
        return dice.pick(
                "0", "1", "2", "0.5", "-3", "10", "1e3", "0x1F", "1.5e-2", ".25", "100", "Inf", "-Inf", "NaN", "7");
    }

    private String overTime(int depth) {
        String window = window(depth);
        return switch (dice.below(12)) {
            case 0 -> "quantile_over_time(%s, %s)".formatted(quantile(), window);
            case 1 -> "predict_linear(%s, %s)".formatted(window, dice.pick("0", "60", "3600", "-100.5"));
            case 2 -> "absent_over_time(%s)".formatted(window);
            case 3, 4, 5 -> dice.pick("rate", "increase") + "(" + selectors.counterWindow() + ")";
            case 6, 7 -> dice.pick("irate", "delta", "idelta", "deriv") + "(" + window + ")";
            default ->
                dice.pick(
                                "avg_over_time",
                                "count_over_time",
                                "last_over_time",
                                "max_over_time",
                                "min_over_time",
                                "present_over_time",
                                "stddev_over_time",
                                "stdvar_over_time",
                                "sum_over_time")
                        + "(" + window + ")";
        };
    }

    private String quantile() {
        return dice.pick("0", "0.1", "0.5", "0.9", "0.99", "1", "-1", "1.5", "NaN", "0.25");
    }

    private String window(int depth) {
        if (depth <= 1 || dice.oneIn(2)) {
            return selectors.window();
        }
        return "(" + exact.vector(depth - 2) + ")" + selectors.subqueryRange() + selectors.timing();
    }

    private String aggregation(int depth) {
        String argument = vector(depth - 1);
        String operator = dice.pick("sum", "avg", "min", "max", "count", "group", "stddev", "stdvar", "quantile");
        String arguments = operator.equals("quantile") ? quantile() + ", " + argument : argument;
        return matching.grouped(operator, arguments);
    }

    /** Of values that are never the same, since among equals any may be chosen. */
    private String ranking() {
        return dice.any(
                () -> matching.grouped(
                        dice.pick("topk", "bottomk"),
                        dice.pick("1", "2", "3", "0", "-1", "100", "1.9") + ", " + exact.distinct()),
                () -> matching.grouped(
                        "count_values", dice.pick("\"value\"", "\"job\"", "'_x'") + ", " + exact.vector(1)));
    }

    private String mathematics(int depth) {
        return dice.any(
                () -> dice.pick("sqrt", "exp", "ln", "log2", "log10", "abs", "deg", "rad") + "(" + vector(depth - 1)
                        + ")",
                () -> dice.pick("sin", "cos", "tan", "asin", "acos", "atan", "tanh", "asinh", "acosh", "atanh") + "("
                        + exact.vector(depth - 1) + ")",
                () -> dice.pick("sinh", "cosh") + "((" + exact.vector(depth - 1) + ") % 50)",
                () -> "clamp(%s, %s, %s)".formatted(vector(depth - 1), number(), number()),
                () -> "%s(%s, %s)".formatted(dice.pick("clamp_min", "clamp_max"), vector(depth - 1), scalar(depth)),
                () -> "-(" + vector(depth - 1) + ")",
                () -> "+" + vector(depth - 1));
    }

    private String arithmetic(int depth) {
        String operator = dice.pick(" + ", " - ", " * ", " / ", " ^ ", " atan2 ");
        String inner = "(" + vector(depth - 1) + ")";
        return dice.oneIn(2) ? inner + operator + scalar(depth) : scalar(depth) + operator + inner;
    }

    private String labels(int depth) {
        String inner = vector(depth - 1);
        return dice.any(
                () -> "label_replace(%s, \"%s\", \"%s\", \"%s\", \"%s\")"
                        .formatted(
                                inner,
                                dice.pick("made", "job", "instance", "__name__", ""),
                                dice.pick("$1", "$2-$1", "${1}x", "fixed", "", "$0", "$$1", "${name}", "$1x"),
                                dice.pick("instance", "job", "none", "code", "__name__"),
                                dice.pick("(.*):(.*)", "(.).*", "", ".*", "(?P<name>[a-z]+).*", "api", "x*", "(")),
                () -> "label_join(%s, \"%s\", \"%s\"%s)"
                        .formatted(
                                inner,
                                dice.pick("made", "job", "zone"),
                                dice.pick(",", "", "-:-"),
                                dice.pick("", ", \"job\"", ", \"job\", \"instance\"", ", \"none\", \"code\"")));
    }

    private String histogram() {
        String buckets = selectors.untimed("seconds_bucket");
        return dice.any(
                () -> "histogram_quantile(%s, %s)".formatted(quantile(), buckets + selectors.timing()),
                () -> "histogram_quantile(%s, rate(%s[5m]))".formatted(quantile(), buckets),
                () -> "histogram_quantile(%s, sum by (%s) (%s))"
                        .formatted(quantile(), dice.pick("le", "le, job", "job", "le, instance"), buckets),
                () -> "histogram_quantile(%s, sum without (job) (increase(%s[10m])))".formatted(quantile(), buckets),
                () -> "histogram_quantile(%s, %s)".formatted(quantile(), selectors.any()),
                () -> dice.pick("histogram_count", "histogram_sum", "histogram_avg", "histogram_stddev") + "(" + buckets
                        + ")",
                () -> "histogram_fraction(%s, %s, %s)"
                        .formatted(dice.pick("0", "-Inf"), dice.pick("1", "0.7"), buckets));
    }

    private String calendar(int depth) {
        String function = dice.pick(
                "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month", "year");
        return dice.any(
                () -> function + "()",
                () -> function + "(timestamp(" + selectors.any() + "))",
                () -> function + "(vector(" + dice.pick("0", "951782400", "-1", "1.7e9", "4102444799", "68169600")
                        + "))",
                () -> function + "(" + exact.distinct() + " * 86400)",
                () -> "timestamp(" + exact.vector(depth - 1) + ")");
    }

    private String presence(int depth) {
        return dice.any(
                () -> "absent(" + vector(depth - 1) + ")",
                () -> "absent(" + selectors.of("nothing") + ")",
                () -> "vector(" + scalar(depth) + ")",
                () -> "(" + vector(depth - 1) + ") or vector(" + number() + ")");
    }

    /** What every version refuses by its types or its grammar. */
    private String illTyped() {
        return dice.any(
                () -> "rate(" + selectors.any() + ")",
                () -> "abs(" + selectors.window() + ")",
                () -> selectors.window() + " + 1",
                () -> "sum(" + number() + ")",
                () -> number() + " == " + number(),
                () -> selectors.any() + " and 1",
                () -> "nosuch(" + selectors.any() + ")",
                () -> "{}",
                () -> "{job=~\".*\"}",
                () -> selectors.any() + " +",
                () -> "quantile(" + selectors.any() + ")",
                () -> "\"a\" + 1",
                () -> "sum by (job) " + selectors.any(),
                () -> selectors.ofTargets() + " and on (job) group_left () " + selectors.ofTargets(),
                () -> "(" + selectors.any());
    }
}
