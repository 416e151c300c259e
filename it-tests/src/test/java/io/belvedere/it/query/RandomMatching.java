package io.belvedere.it.query;

import java.util.function.Supplier;

/** Whatever relates series by their labels: operators between vectors, sets, groups. */
final class RandomMatching {

    private static final String[] LABELS = {"job", "instance", "code", "zone", "nowhere"};

    private final Dice dice;
    private final RandomSelectors selectors;
    private final RandomExactQueries exact;

    RandomMatching(Dice dice, RandomSelectors selectors, RandomExactQueries exact) {
        this.dice = dice;
        this.selectors = selectors;
        this.exact = exact;
    }

    String grouped(String operator, String arguments) {
        String grouping = dice.pick("by", "without") + " (" + dice.some(LABELS) + ")";
        return switch (dice.below(3)) {
            case 0 -> operator + "(" + arguments + ")";
            case 1 -> operator + " " + grouping + " (" + arguments + ")";
            default -> operator + "(" + arguments + ") " + grouping;
        };
    }

    /** Arithmetic of two vectors. The operands of some fit each other, those of others only by chance. */
    String operation(Supplier<String> operand) {
        String operator = " " + dice.pick("+", "-", "*", "/", "^", "atan2") + " ";
        return dice.any(
                () -> selectors.ofTargets() + operator + "on (job, instance) " + selectors.ofTargets(),
                () -> rate() + operator + "on (job, instance) group_left (" + dice.some("version", "zone") + ") "
                        + selectors.of("info"),
                () -> selectors.of("info") + operator + "on (job, instance) group_right (" + dice.some("version") + ") "
                        + rate(),
                () -> totals("job") + operator + matching() + totals("job"),
                () -> rate() + operator + "ignoring (code) group_left () " + totals("job, instance"),
                () -> "(" + operand.get() + ")" + operator + matching() + "(" + operand.get() + ")",
                this::comparison);
    }

    private String comparison() {
        String operator = " " + dice.pick("==", "!=", ">", "<", ">=", "<=", "%") + " ";
        return exact.vector(1) + operator + matching() + exact.vector(1);
    }

    String setOperation(Supplier<String> operand) {
        String matching =
                dice.pick("", "on (job) ", "on (job, instance) ", "ignoring (code) ", "on () ", "ignoring (zone, le) ");
        return "(" + operand.get() + ") " + dice.pick("and", "or", "unless", "AND", "Or") + " " + matching + "("
                + operand.get() + ")";
    }

    private String rate() {
        return "rate(" + selectors.untimed("requests_total") + "[" + selectors.duration() + "])";
    }

    private String totals(String labels) {
        return dice.pick("sum", "max", "avg") + " by (" + labels + ") (" + selectors.ofTargets() + ")";
    }

    private String matching() {
        String labels = dice.pick("on", "ignoring") + " (" + dice.some(LABELS) + ") ";
        return switch (dice.below(5)) {
            case 0, 1 -> "";
            case 2 ->
                labels + dice.pick("group_left", "group_right") + dice.pick(" ", " () ", " (zone) ", " (job, code) ");
            default -> labels;
        };
    }
}
