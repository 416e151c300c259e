package io.belvedere.panel.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the expression of a variable asks for. The functions are those that boards elsewhere use for it. */
sealed interface VariableQuery {

    Pattern LABEL_VALUES =
            Pattern.compile("\\s*label_values\\((?:(.*),)?\\s*([a-zA-Z_]\\w*)\\s*\\)\\s*", Pattern.DOTALL);
    Pattern LABEL_NAMES = Pattern.compile("\\s*label_names\\((.*)\\)\\s*", Pattern.DOTALL);
    Pattern METRICS = Pattern.compile("\\s*metrics\\((.*)\\)\\s*", Pattern.DOTALL);
    Pattern QUERY_RESULT = Pattern.compile("\\s*query_result\\((.*)\\)\\s*", Pattern.DOTALL);

    /** The values of a label of the series that a selector names, or of all. */
    record LabelValues(Optional<String> selector, String label) implements VariableQuery {}

    /** The names of labels of the series that a selector names, or of all. */
    record LabelNames(Optional<String> selector) implements VariableQuery {}

    /** What a query comes to: of series with one label its value, of others all labels. */
    record Result(String query) implements VariableQuery {}

    static VariableQuery parse(String expression) {
        Matcher values = LABEL_VALUES.matcher(expression);
        if (values.matches()) {
            return new LabelValues(text(values.group(1)), values.group(2));
        }
        Matcher names = LABEL_NAMES.matcher(expression);
        if (names.matches()) {
            return new LabelNames(text(names.group(1)));
        }
        Matcher metrics = METRICS.matcher(expression);
        if (metrics.matches()) {
            return new LabelValues(text(metrics.group(1)).map(VariableQuery::ofMetrics), "__name__");
        }
        Matcher result = QUERY_RESULT.matcher(expression);
        return new Result(result.matches() ? result.group(1) : expression);
    }

    private static Optional<String> text(@Nullable String group) {
        return Optional.ofNullable(group).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String ofMetrics(String pattern) {
        return "{__name__=~\"" + pattern.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
