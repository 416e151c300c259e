package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import java.util.List;

/** From vectors to scalars and back. */
final class Conversions {

    private final Evaluation evaluation;

    Conversions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value vector(Expression scalar) {
        return new Value.Vector(List.of(new Column(SeriesLabels.EMPTY, evaluation.scalar(scalar))));
    }

    /** The value of the only series, NaN if there is none or more. */
    Value scalar(Expression vector) {
        double[] values = Column.absent(evaluation.steps());
        boolean[] several = new boolean[values.length];
        for (Column column : evaluation.vector(vector)) {
            evaluation.usage().check();
            for (int step = 0; step < values.length; step++) {
                if (!column.isAbsent(step)) {
                    several[step] |= !Absent.is(values[step]);
                    values[step] = column.values()[step];
                }
            }
        }
        for (int step = 0; step < values.length; step++) {
            values[step] = several[step] || Absent.is(values[step]) ? Double.NaN : values[step];
        }
        return new Value.Scalar(values);
    }
}
