package io.belvedere.promql.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names and forms that are experimental in PromQL, found in the text of queries that do not parse. */
final class ExperimentalSyntax {

    private static final Pattern QUOTED = Pattern.compile(SeriesLine.QUOTED);

    private static final Pattern FUNCTION = Pattern.compile("\\b(?<name>double_exponential_smoothing|end"
            + "|first_over_time|histogram_quantiles|info|integral|mad_over_time|max_of|min_of|range|sort_by_label_desc"
            + "|sort_by_label|start|step|ts_of_first_over_time|ts_of_last_over_time|ts_of_max_over_time"
            + "|ts_of_min_over_time)\\s*\\(");
    private static final Pattern AGGREGATION = Pattern.compile("\\b(?<name>limitk|limit_ratio)\\b");
    private static final Pattern RANGE_MODIFIER = Pattern.compile("[\\])}\\w]\\s+(?<name>anchored|smoothed)\\b");
    private static final Pattern FILL_MODIFIER = Pattern.compile("\\b(?<name>fill|fill_left|fill_right)\\s*\\(");

    /** Arithmetic or a call where plain PromQL has a literal duration. */
    private static final Pattern RANGE_ARITHMETIC = Pattern.compile("\\[[^]]*[-+*/%^(][^]]*]");

    private static final Pattern OFFSET_ARITHMETIC = Pattern.compile("\\boffset\\s+[-+\\s]*(?:[a-z_]+\\s*)?\\(");

    private ExperimentalSyntax() {}

    static Optional<String> find(String query) {
        String text = QUOTED.matcher(query).replaceAll("\"\"");
        Stream<Optional<String>> found = Stream.of(
                name(FUNCTION, text),
                name(AGGREGATION, text),
                name(RANGE_MODIFIER, text),
                name(FILL_MODIFIER, text),
                arithmetic(RANGE_ARITHMETIC, text),
                arithmetic(OFFSET_ARITHMETIC, text));
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> name(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group("name")) : Optional.empty();
    }

    private static Optional<String> arithmetic(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? Optional.of("arithmetic of durations") : Optional.empty();
    }
}
