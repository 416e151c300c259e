package io.belvedere.it.query;

/**
 * Queries whose values are few multiples of 1/64, so that adding them up is exact in every order. Here operators stand
 * without parentheses at times: whatever binds which way, it stays exact.
 */
final class RandomExactQueries {

    private static final String[] COMPARISONS = {"==", "!=", ">", "<", ">=", "<="};

    private final Dice dice;
    private final RandomSelectors selectors;

    RandomExactQueries(Dice dice, RandomSelectors selectors) {
        this.dice = dice;
        this.selectors = selectors;
    }

    String vector(int depth) {
        if (depth <= 0) {
            return selectors.any();
        }
        return switch (dice.below(11)) {
            case 0 -> selectors.any();
            case 1 -> dice.pick("sum", "min", "max", "count", "group") + grouping() + "(" + vector(depth - 1) + ")";
            case 2 -> withNumber(depth);
            case 3 -> withScalar(depth);
            case 4 -> comparedWithNumber(depth);
            case 5 -> compared();
            case 6 -> rounded(depth);
            case 7 -> overTime(depth);
            case 8 -> "-" + vector(depth - 1);
            case 9 -> vector(depth - 1) + dice.pick(" and ", " or ", " unless ") + vector(depth - 1);
            default -> combined();
        };
    }

    /** No value twice at a time, and none that is no number. */
    String distinct() {
        return dice.any(
                () -> selectors.of("level"),
                () -> selectors.of("level"),
                () -> "-" + selectors.of("level"),
                () -> selectors.of("level") + " / 3",
                () -> "last_over_time(" + selectors.untimed("level") + "[2m])");
    }

    private String grouping() {
        return dice.pick(
                "", " by (job)", " by (job, instance)", " without (instance)", " by (zone)", " without (code, le)");
    }

    private String number() {
        return dice.pick("0", "1", "2", "0.5", "-3", "10", "0.25", "1e2");
    }

    private String withNumber(int depth) {
        return dice.any(
                () -> vector(depth - 1) + dice.pick(" + ", " - ", " * ") + number(),
                () -> number() + dice.pick(" + ", " - ", " * ") + vector(depth - 1));
    }

    private String withScalar(int depth) {
        return vector(depth - 1)
                + dice.pick(" + ", " - ")
                + dice.pick("scalar(" + selectors.ofTargets() + ")", "scalar(max(" + vector(depth - 1) + "))");
    }

    private String comparedWithNumber(int depth) {
        String operator = " " + dice.pick(COMPARISONS) + dice.pick(" ", " bool ");
        return dice.oneIn(2) ? vector(depth - 1) + operator + number() : number() + operator + vector(depth - 1);
    }

    private String compared() {
        return selectors.ofTargets() + " " + dice.pick(COMPARISONS) + dice.pick(" ", " bool ")
                + dice.pick("ignoring (zone, version) ", "on (job, instance) ", "") + selectors.ofTargets();
    }

    private String rounded(int depth) {
        return dice.any(
                () -> dice.pick("floor", "ceil", "round", "sgn", "abs") + "(" + vector(depth - 1) + ")",
                () -> "round(" + vector(depth - 1) + ", " + dice.pick("0.5", "2", "10", "-4", "0", "0.25") + ")",
                () -> "(" + vector(depth - 1) + ") % " + dice.pick("2", "7", "-3", "0", "0.5", "Inf"));
    }

    private String overTime(int depth) {
        String window = depth == 1 || dice.oneIn(2)
                ? selectors.window()
                : "(" + vector(depth - 2) + ")" + selectors.innerSubqueryRange();
        return dice.pick("changes", "resets", "count_over_time", "sum_over_time", "max_over_time", "last_over_time")
                + "(" + window + ")";
    }

    private String combined() {
        return selectors.ofTargets()
                + dice.pick(" + ", " - ")
                + dice.pick("ignoring (zone, version) ", "on (job, instance) ", "")
                + selectors.ofTargets();
    }
}
