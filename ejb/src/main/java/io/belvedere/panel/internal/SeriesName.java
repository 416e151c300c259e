package io.belvedere.panel.internal;

import io.belvedere.promql.SeriesLabels;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a series is called: by the legend of its query, in which {@code {{job}}} is the label job, or else by its labels. */
final class SeriesName {

    private static final String METRIC = "__name__";
    private static final Pattern MENTION = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

    private SeriesName() {}

    static String of(String legend, SeriesLabels labels) {
        Map<String, String> named = labels.asMap();
        if (legend.isBlank()) {
            return plain(named);
        }
        return MENTION.matcher(legend)
                .replaceAll(mention -> Matcher.quoteReplacement(named.getOrDefault(mention.group(1), "")));
    }

    private static String plain(Map<String, String> labels) {
        String metric = labels.getOrDefault(METRIC, "");
        String others = labels.entrySet().stream()
                .filter(label -> !label.getKey().equals(METRIC))
                .map(label -> label.getKey() + "=\""
                        + label.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", "));
        return others.isEmpty() && !metric.isEmpty() ? metric : metric + "{" + others + "}";
    }
}
