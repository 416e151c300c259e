package io.belvedere.it.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In what Prometheus 2.42, which Debian has, is not the 3.x that is followed here. Queries of these kinds are not compared;
 * those of some only if Belvedere answers in a certain way.
 *
 * <p>Some more is kept away from by what is generated. Windows are closed on both sides in 2.42: times of samples and of
 * queries never coincide ({@link MadeMetrics}). 2.42 extends rates differently where a low counter appears: counters appear
 * high, and rates are of counters. 2.42 lets {@code .} match no newline: no label has one. It has no names in UTF-8, no
 * numbers as durations, and no {@code offset 0s}. A subquery of what does not change with time, in whose window no step
 * falls, has a point in 2.42: windows are longer than steps. The calendar of NaN and the infinities depends on the processor.
 */
enum KnownDifferences {
    UNKNOWN_FUNCTIONS("2.42 does not know them", "histogram_(avg|stddev|stdvar)"),
    CLASSIC_FRACTION("2.42 takes no fractions of classic histograms", "histogram_fraction"),
    NAME_AFTER_ATAN2("2.42 keeps the name of the metric, 3.x drops it as for other arithmetic", " atan2 "),
    STRING_IN_PARENTHESES("2.42 fails inwardly", "^\\(\"a\"\\)$"),
    PREDICTION_OF_FIXED_SAMPLES("2.42 moves the window along with the step in spite of its @", "predict_linear.* @ "),
    SPREAD_OF_NO_NUMBERS(
            "2.42 takes 0 for the spread of a single NaN or infinity",
            "\\b(stddev|stdvar)\\b(?=.*(temperature|__name__|odd|Inf|NaN|scalar|[/%^]|quantile|exp|ln|log|sqrt|sin|cos|tan))"),
    SPREAD_OF_GREAT_NUMBERS(
            "the order in which series are added shows: only some digits are left of it",
            "\\b(stddev|stdvar)\\b(?=.*(timestamp|time\\(\\)))"),
    TIMES_OF_SHIFTED_FIXED_SAMPLES(
            "2.42 and 3.x alike forget the offset", "timestamp\\(.*( @ .* offset | offset .* @ )"),
    COUNTS_OF_VALUES_BY_MANY("2.42 loses labels at later steps", "count_values.*by \\(\\w+, \\w+, \\w+"),
    MANY_TO_ONE_BEHIND_A_FILTER(
            "2.42 does not look at pairs that a comparison drops",
            " (==|!=|[<>]=?) ",
            "many-to-one matching must be explicit");

    private final String reason;
    private final Pattern queries;
    private final String answer;

    KnownDifferences(String reason, String queries) {
        this(reason, queries, "");
    }

    /** Only if the answer says so. */
    KnownDifferences(String reason, String queries, String answer) {
        this.reason = reason;
        this.queries = Pattern.compile(queries);
        this.answer = answer;
    }

    /** Why the query need not be asked. */
    static Optional<KnownDifferences> of(String query) {
        return Arrays.stream(values())
                .filter(known ->
                        known.answer.isEmpty() && known.queries.matcher(query).find())
                .findFirst();
    }

    /** Why the answer to the query, by the side that is tested, may be another. */
    static Optional<KnownDifferences> of(String query, Result answer) {
        return Arrays.stream(values())
                .filter(known -> !known.answer.isEmpty() && answer.body().contains(known.answer))
                .filter(known -> known.queries.matcher(query).find())
                .findFirst();
    }

    @Override
    public String toString() {
        return name() + " (" + reason + ")";
    }
}
