package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Calls of functions, each of which is done by the class that knows its kind. */
final class FunctionCalls {

    private final Evaluation evaluation;

    FunctionCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(FunctionCall call) {
        String name = call.function().name();
        if (RangeCalls.has(name)) {
            return RangeCalls.values(List.of(evaluation)).get(0);
        }
        Optional<DoubleUnaryOperator> ofNumber = Mathematics.find(name);
        if (ofNumber.isPresent()) {
            return elements().mapped(evaluation.vector(call.arguments().get(0)), ofNumber.get());
        }
        Optional<DoubleUnaryOperator> ofDate = CalendarFunctions.find(name);
        if (ofDate.isPresent()) {
            return new TimeFunctions(evaluation).partOfDate(call, ofDate.get());
        }
        return special(name, call, call.arguments());
    }

    private Value special(String name, FunctionCall call, List<Expression> arguments) {
        return switch (name) {
            case "time" -> new TimeFunctions(evaluation).time();
            case "pi" -> new Value.Scalar(evaluation.filled(Math.PI));
            case "scalar" -> new Conversions(evaluation).scalar(arguments.get(0));
            case "vector" -> new Conversions(evaluation).vector(arguments.get(0));
            case "timestamp" -> new TimeFunctions(evaluation).timestamp(arguments.get(0));
            case "absent" -> new Absences(evaluation).absent(arguments.get(0));
            case "sort" -> sorted(arguments.get(0), ValueOrder.ASCENDING);
            case "sort_desc" -> sorted(arguments.get(0), ValueOrder.DESCENDING);
            case "label_replace", "label_join" -> new LabelFunctions(evaluation).evaluate(call);
            case "round" -> elements().rounded(call);
            case "clamp" -> elements().clamped(arguments.get(0), scalar(call, 1), scalar(call, 2));
            case "clamp_min" ->
                elements().clamped(arguments.get(0), scalar(call, 1), evaluation.filled(Double.POSITIVE_INFINITY));
            case "clamp_max" ->
                elements().clamped(arguments.get(0), evaluation.filled(Double.NEGATIVE_INFINITY), scalar(call, 1));
            case "histogram_quantile" -> new ClassicHistograms(evaluation).quantile(arguments.get(0), arguments.get(1));
            case "histogram_fraction" ->
                new ClassicHistograms(evaluation).fraction(scalar(call, 0), scalar(call, 1), arguments.get(2));
            // Of native histograms, of which there are none.
            case "histogram_avg", "histogram_count", "histogram_sum", "histogram_stddev", "histogram_stdvar" ->
                new Value.Vector(List.of());
            default -> throw new EvaluationException("function " + name + " cannot be evaluated");
        };
    }

    private ElementFunctions elements() {
        return new ElementFunctions(evaluation);
    }

    private Value sorted(Expression vector, ValueOrder order) {
        return Sorting.byValue(evaluation.vector(vector), order, evaluation.usage());
    }

    private double[] scalar(FunctionCall call, int argument) {
        return evaluation.scalar(call.arguments().get(argument));
    }
}
