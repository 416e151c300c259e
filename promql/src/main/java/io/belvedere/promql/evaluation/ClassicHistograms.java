package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Histograms whose buckets are series, each with its upper bound in the label {@code le}. */
final class ClassicHistograms {

    private static final Set<String> NOT_OF_THE_GROUP = Set.of("le");

    private final Evaluation evaluation;

    ClassicHistograms(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The column of one bucket. */
    private record Bound(double upper, Column column) {}

    private interface Figure {
        double of(Buckets buckets, int step);
    }

    Value quantile(Expression share, Expression vector) {
        double[] shares = evaluation.scalar(share);
        Quantiles.warnOfBad(shares, share, evaluation);
        return figures(vector, (buckets, step) -> buckets.quantile(shares[step]));
    }

    Value fraction(double[] lower, double[] upper, Expression vector) {
        return figures(vector, (buckets, step) -> buckets.fraction(lower[step], upper[step]));
    }

    /** Two metrics that have come to share their labels are a fault, so the name goes last. */
    private Value figures(Expression vector, Figure figure) {
        List<Column> found = new ArrayList<>();
        groups(vector).forEach((labels, bounds) -> {
            bounds.sort(Comparator.comparingDouble(Bound::upper));
            double[] values = Column.absent(evaluation.steps());
            for (int step = 0; step < values.length; step++) {
                evaluation.usage().work(bounds.size());
                Buckets buckets = at(bounds, step);
                if (buckets.isThere()) {
                    values[step] = figure.of(buckets, step);
                    if (buckets.wasForcedMonotonic()) {
                        evaluation.inform(
                                "input to histogram_quantile needed to be fixed for monotonicity" + metric(labels),
                                vector);
                    }
                }
            }
            found.add(new Column(labels.withoutMetricName(), values));
        });
        return Columns.distinct(found, evaluation.usage());
    }

    private Map<SeriesLabels, List<Bound>> groups(Expression vector) {
        Map<SeriesLabels, List<Bound>> groups = new LinkedHashMap<>();
        for (Column column : evaluation.vector(vector)) {
            evaluation.usage().check();
            String text = column.labels().get("le");
            Optional<Double> upper = bound(text);
            if (upper.isPresent()) {
                SeriesLabels labels = column.labels().without(NOT_OF_THE_GROUP);
                groups.computeIfAbsent(labels, none -> new ArrayList<>()).add(new Bound(upper.get(), column));
            } else {
                evaluation.warn(
                        "bucket label \"le\" is missing or has a malformed value of \"" + text + "\""
                                + metric(column.labels()),
                        vector);
            }
        }
        return groups;
    }

    private static String metric(SeriesLabels labels) {
        String name = labels.get(SeriesLabels.METRIC_NAME);
        return name.isEmpty() ? "" : " for metric name \"" + name + "\"";
    }

    private static Optional<Double> bound(String text) {
        try {
            return switch (text) {
                case "+Inf", "Inf" -> Optional.of(Double.POSITIVE_INFINITY);
                case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
                default -> Optional.of(Double.parseDouble(text));
            };
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Buckets at(List<Bound> bounds, int step) {
        Buckets buckets = new Buckets(bounds.size());
        for (Bound bound : bounds) {
            if (!bound.column.isAbsent(step)) {
                buckets.add(bound.upper, bound.column.values()[step]);
            }
        }
        return buckets;
    }
}
