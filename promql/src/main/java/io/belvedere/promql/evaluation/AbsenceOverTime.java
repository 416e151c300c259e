package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.FunctionCall;
import java.util.BitSet;

/** One at each step in whose range no series has a sample. */
final class AbsenceOverTime implements RangeReader {

    private final Evaluation evaluation;
    private final FunctionCall call;
    private final RangeTimes times;
    private final BitSet present = new BitSet();

    AbsenceOverTime(Evaluation evaluation, FunctionCall call, RangeTimes times) {
        this.evaluation = evaluation;
        this.call = call;
        this.times = times;
    }

    @Override
    public void add(RangeSeries series) {
        Window window = new Window(series, times);
        for (int step = 0; step < evaluation.steps(); step++) {
            window.moveTo(step);
            evaluation.usage().work(1);
            if (window.size() > 0) {
                evaluation.count(step, window.size());
                present.set(step);
            }
        }
    }

    @Override
    public Value value() {
        return new Absences(evaluation).where(present, call.arguments().get(0));
    }
}
