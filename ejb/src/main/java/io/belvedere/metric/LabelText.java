package io.belvedere.metric;

import java.util.StringJoiner;

/** Labels and matchers as the query language writes them; names that it would not read bare are quoted. */
final class LabelText {

    private LabelText() {}

    static String of(Labels labels) {
        String metric = labels.metricName();
        boolean bare = LabelRules.isPlainMetricName(metric);
        StringJoiner inside = new StringJoiner(", ", "{", "}").setEmptyValue(bare ? "" : "{}");
        if (!bare && !metric.isEmpty()) {
            inside.add(quoted(metric));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.name(i).equals(LabelRules.METRIC_NAME)) {
                inside.add(name(labels.name(i)) + "=" + quoted(labels.value(i)));
            }
        }
        return (bare ? metric : "") + inside;
    }

    static String name(String name) {
        return LabelRules.isPlainLabelName(name) ? name : quoted(name);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
