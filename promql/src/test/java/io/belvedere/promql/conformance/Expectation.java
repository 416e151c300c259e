package io.belvedere.promql.conformance;

import io.belvedere.promql.Grid;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a case of a script expects of its query.
 *
 * @param scalar if the result shall be one
 * @param text if the result shall be a string
 * @param rangeVector the times of the samples if the result shall be a range vector
 * @param failure if the query shall fail
 */
record Expectation(
        List<SeriesLine> series,
        @Nullable Double scalar,
        @Nullable String text,
        @Nullable Grid rangeVector,
        boolean ordered,
        @Nullable MessagePattern failure,
        MessageRule warnings,
        MessageRule infos) {

    Expectation {
        series = List.copyOf(series);
    }

    /** The series of the result; a scalar is one without labels. */
    List<SeriesLine> allSeries() {
        if (scalar == null) {
            return series;
        }
        PointSequence point = new PointSequence(List.of(OptionalDouble.of(scalar)), false);
        return List.of(new SeriesLine(SeriesLabels.EMPTY, point));
    }

    boolean holdsHistograms() {
        return series.stream().anyMatch(line -> line.points().holdsHistograms());
    }

    ValueType typeAtInstant() {
        if (text != null) {
            return ValueType.STRING;
        }
        if (rangeVector != null) {
            return ValueType.RANGE_VECTOR;
        }
        return scalar == null ? ValueType.INSTANT_VECTOR : ValueType.SCALAR;
    }
}
