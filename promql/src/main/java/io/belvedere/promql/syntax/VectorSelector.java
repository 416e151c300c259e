package io.belvedere.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects series by metric name and labels. The metric name is the one written before the braces; one written inside
 * them is a match on {@code __name__}. Matches are in the order in which they are written; nothing but the labels of what
 * is absent depends on it.
 */
public record VectorSelector(@Nullable String metricName, List<LabelMatch> matches, Timing timing, Span span)
        implements Expression {

    public VectorSelector {
        matches = List.copyOf(matches);
    }

    /** The matches with the metric name among them: all that a series has to satisfy. */
    public List<LabelMatch> allMatches() {
        if (metricName == null) {
            return matches;
        }
        List<LabelMatch> all = new ArrayList<>(matches);
        all.add(new LabelMatch(LabelMatch.METRIC_NAME, LabelMatch.Operator.EQUAL, metricName));
        return List.copyOf(all);
    }

    @Override
    public ValueType type() {
        return ValueType.INSTANT_VECTOR;
    }

    VectorSelector withTiming(Timing changed, Span changedSpan) {
        return new VectorSelector(metricName, matches, changed, changedSpan);
    }

    String withoutTiming() {
        String name = metricName == null ? "" : metricName;
        if (matches.isEmpty()) {
            return name;
        }
        return matches.stream().map(LabelMatch::toString).collect(Collectors.joining(",", name + "{", "}"));
    }

    @Override
    public String toString() {
        return withoutTiming() + timing;
    }
}
