package io.belvedere.promql.conformance;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.PromqlParser;
import io.belvedere.promql.syntax.StringLiteral;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a script that names a series and its points: loaded ones, or those that a query is expected to return. */
record SeriesLine(SeriesLabels labels, PointSequence points) {

    static final String QUOTED = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)";

    private static final Pattern LINE = Pattern.compile("(?<metric>[a-zA-Z_:][a-zA-Z0-9_:]*)?" + "\\s*(?<braces>\\{(?:"
            + QUOTED + "|[^\"'`{}])*})?\\s*(?<points>.*)");
    private static final Pattern LABEL = Pattern.compile("\\s*(?:(?<name>[a-zA-Z_][a-zA-Z0-9_]*|" + QUOTED
            + ")\\s*=\\s*" + "(?<value>" + QUOTED + ")|(?<metric>" + QUOTED + "))\\s*,?\\s*");

    static SeriesLine parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || (parts.group("metric") == null && parts.group("braces") == null)) {
            throw new IllegalArgumentException("not a series: " + line);
        }
        Map<String, String> labels = parts.group("braces") == null ? new TreeMap<>() : labels(parts.group("braces"));
        if (parts.group("metric") != null) {
            labels.put(SeriesLabels.METRIC_NAME, parts.group("metric"));
        }
        return new SeriesLine(SeriesLabels.of(labels), PointSequence.parse(parts.group("points")));
    }

    private static Map<String, String> labels(String braces) {
        Map<String, String> labels = new TreeMap<>();
        String inner = braces.substring(1, braces.length() - 1).strip();
        Matcher label = LABEL.matcher(inner);
        for (int at = 0; at < inner.length(); at = label.end()) {
            if (!label.region(at, inner.length()).lookingAt()) {
                throw new IllegalArgumentException("not labels: " + braces);
            }
            put(labels, label);
        }
        return labels;
    }

    /** A quoted text alone is the name of a metric that could not stand before the braces. */
    private static void put(Map<String, String> labels, Matcher label) {
        if (label.group("metric") != null) {
            labels.put(SeriesLabels.METRIC_NAME, unquote(label.group("metric")));
            return;
        }
        String name = label.group("name");
        boolean quoted = "\"'`".indexOf(name.charAt(0)) >= 0;
        labels.put(quoted ? unquote(name) : name, unquote(label.group("value")));
    }

    /** Scripts quote as queries do. */
    static String unquote(String quoted) {
        if (new PromqlParser().parse(quoted) instanceof StringLiteral literal) {
            return literal.value();
        }
        throw new IllegalArgumentException("not a quoted text: " + quoted);
    }
}
