package io.belvedere.it.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Selectors of {@link MadeMetrics}. All durations are multiples of 10 ms, and fixed times end in the digit 1, so that the
 * edges of windows keep clear of samples.
 */
final class RandomSelectors {

    private static final List<String> OF_TARGETS =
            List.of("bytes_total", "temperature", "up", "seconds_sum", "seconds_count", "level", "info");
    private static final List<String> COUNTERS =
            List.of("requests_total", "bytes_total", "seconds_bucket", "seconds_count");

    private final Dice dice;
    private final String prefix;
    private final List<Long> momentsMillis;

    RandomSelectors(Dice dice, String prefix, List<Long> momentsMillis) {
        this.dice = dice;
        this.prefix = prefix;
        this.momentsMillis = momentsMillis;
    }

    /** Of a metric that has one series a target, so that two of them match each other. */
    String ofTargets() {
        return of(dice.pick(OF_TARGETS));
    }

    String any() {
        return switch (dice.below(12)) {
            case 0 -> byNames() + timing();
            case 1 -> of("odd");
            case 2 -> of("nothing");
            case 3, 4 -> of(dice.pick(COUNTERS));
            case 5 -> "{__name__=\"%s_%s\", %s}%s".formatted(prefix, dice.pick(OF_TARGETS), matcher(), timing());
            default -> ofTargets();
        };
    }

    String of(String metric) {
        return untimed(metric) + timing();
    }

    String untimed(String metric) {
        return prefix + "_" + metric + matchers();
    }

    /** A selector of samples in a window. */
    String window() {
        String selector = dice.oneIn(2) ? untimed(dice.pick(COUNTERS)) : untimed(dice.pick(OF_TARGETS));
        return (dice.oneIn(20) ? byNames() : selector) + "[" + duration() + "]" + timing();
    }

    /** Of what only counts. Subqueries are of those without gaps. */
    String counterWindow() {
        String steady = untimed("seconds_count");
        return dice.any(
                () -> untimed(dice.pick(COUNTERS)) + "[" + duration() + "]" + timing(),
                () -> untimed(dice.pick(COUNTERS)) + "[" + duration() + "]" + timing(),
                () -> "{__name__=~\"%s_.*total\"%s}".formatted(prefix, more()) + "[" + duration() + "]" + timing(),
                () -> dice.pick(steady, "max by (job) (" + steady + ")", "min(" + steady + ")")
                        + subqueryRange()
                        + timing());
    }

    private String byNames() {
        return dice.any(
                () -> "{__name__=~\"%s_(up|info)\"%s}".formatted(prefix, more()),
                () -> "{__name__=~\"%s_.*total\"%s}".formatted(prefix, more()),
                () -> "{__name__=~\"%s_.+\", __name__!~\".*(bucket|count|sum)\"%s}".formatted(prefix, more()));
    }

    private String more() {
        return dice.oneIn(2) ? ", " + matcher() : "";
    }

    private String matchers() {
        int count = dice.oneIn(2) ? 0 : 1 + dice.below(3);
        String all = IntStream.range(0, count).mapToObj(i -> matcher()).collect(Collectors.joining(","));
        return count == 0 ? dice.pick("", "", "{}") : "{" + all + dice.pick("", ",") + "}";
    }

    private String matcher() {
        return dice.any(
                () -> "job%s\"%s\"".formatted(dice.pick("=", "!="), dice.pick("api", "web", "db", "", "none")),
                () -> "instance%s\"%s\"".formatted(dice.pick("=", "!="), dice.pick(MadeMetrics.INSTANCES)),
                () -> dice.pick("code", "zone", "nowhere", "text") + dice.pick("=\"\"", "!=\"\"", "=~\"\"", "!~\"\""),
                () -> "job"
                        + pattern("api|web", "a.*", ".*b", "[a-w]+", "(?i)API", "...", "", "a|", "db{1,2}", "[^a]+"),
                () -> "instance"
                        + pattern("[ab]:80", ".*:8[01]", "\\\\w:\\\\d+", ".+", ".*", "a:80|c:81", "^a.*$", "(a|b):.."),
                () -> "code" + pattern("5..", "200|404", "[45].*", "\\\\d{3}", ".*", "|200"),
                () -> "le" + pattern("0\\\\..*", "1|\\\\+Inf", "[0-9.]+"),
                () -> "text"
                        + pattern(
                                ".*ü.*",
                                "\\\\pL+",
                                "\\\\x{1F600}",
                                ".",
                                "[^a-z]+",
                                "(?s).*",
                                ".*\\\\$1",
                                "\\\\Qa b\\\\E.*"),
                () -> "version" + pattern("1\\\\..+", "[[:digit:]]\\\\.[[:digit:]].*", ".*β|2.*", "(?:1|2)[.]0.*?"));
    }

    private String pattern(String... patterns) {
        return dice.pick("=~", "!~") + "\"" + dice.pick(patterns) + "\"";
    }

    String duration() {
        return dice.pick("30s", "45s", "1m", "90s", "2m", "5m", "5m", "10m", "1m30s", "20m", "1500ms", "2m10s");
    }

    /** Of subqueries: not so short that there are many steps, and at least one. */
    String subqueryRange() {
        return "[" + dice.pick("2m", "3m", "5m", "10m", "8m20s") + ":"
                + dice.pick("", "10s", "15s", "30s", "1m", "70s", "2m") + "]";
    }

    /** A range for a subquery that may itself be in one: what is evaluated at full steps must not be cut off at one. */
    String innerSubqueryRange() {
        return subqueryRange() + " offset " + dice.pick("5ms", "1m5ms", "-10s5ms") + (dice.oneIn(6) ? at() : "");
    }

    String timing() {
        if (!dice.oneIn(4)) {
            return "";
        }
        return dice.any(this::offset, this::at, () -> offset() + at(), () -> at() + offset());
    }

    private String offset() {
        return " offset " + dice.pick("10s", "1m", "5m", "12m", "1h", "-1m", "-30s", "-7m", "1m10s");
    }

    private String at() {
        return dice.any(
                () -> " @ start()",
                () -> " @ end()",
                () -> " @ " + Question.seconds(dice.pick(momentsMillis)),
                () -> " @ " + Question.seconds(dice.pick(momentsMillis)));
    }
}
