package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import java.util.ArrayList;
import java.util.List;

/** Repeats at each step what is the same at all. */
final class Spreading {

    private final Evaluation evaluation;

    Spreading(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value of(Value once) {
        if (once instanceof Value.Scalar scalar) {
            return new Value.Scalar(evaluation.filled(scalar.values()[0]));
        }
        if (once instanceof Value.Vector vector) {
            List<Column> columns = new ArrayList<>();
            for (Column column : vector.columns()) {
                evaluation.usage().check();
                columns.add(new Column(column.labels(), evaluation.filled(column.values()[0])));
            }
            return new Value.Vector(columns);
        }
        throw new EvaluationException("only numbers and vectors can be repeated");
    }
}
