package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.pattern.PatternException;
import io.belvedere.promql.pattern.Replacement;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Functions that change labels and leave values alone. */
final class LabelFunctions {

    private final Evaluation evaluation;

    LabelFunctions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(FunctionCall call) {
        boolean joins = call.function().name().equals("label_join");
        return relabelled(call.arguments().get(0), joins ? joining(call) : replacing(call));
    }

    private Value relabelled(Expression vector, UnaryOperator<SeriesLabels> change) {
        return Columns.distinct(
                evaluation.vector(vector).stream()
                        .peek(column -> evaluation.usage().check())
                        .map(column -> column.withLabels(change.apply(column.labels())))
                        .toList(),
                evaluation.usage());
    }

    private UnaryOperator<SeriesLabels> joining(FunctionCall call) {
        String target = text(call, 1);
        String separator = text(call, 2);
        List<String> sources = call.arguments().subList(3, call.arguments().size()).stream()
                .map(evaluation::text)
                .toList();
        return labels -> labels.with(target, joined(labels, separator, sources));
    }

    private static String joined(SeriesLabels labels, String separator, List<String> sources) {
        List<String> values = sources.stream().map(labels::get).toList();
        long length = values.stream()
                .mapToLong(value -> value.length() + separator.length())
                .sum();
        if (length > Replacement.MAX_LENGTH) {
            throw new EvaluationException(
                    "label_join() makes a text of more than " + Replacement.MAX_LENGTH + " characters");
        }
        return String.join(separator, values);
    }

    private UnaryOperator<SeriesLabels> replacing(FunctionCall call) {
        String target = text(call, 1);
        Replacement replacement = replacement(text(call, 4), text(call, 2));
        String source = text(call, 3);
        if (target.isEmpty()) {
            throw new EvaluationException("invalid destination label name in label_replace(): " + target);
        }
        return labels -> replaced(replacement, labels.get(source))
                .map(value -> labels.with(target, value))
                .orElse(labels);
    }

    private static Replacement replacement(String expression, String template) {
        try {
            return Replacement.of(expression, template);
        } catch (PatternException broken) {
            throw new EvaluationException(
                    "invalid regular expression in label_replace(): " + expression + ": " + broken.reason());
        }
    }

    private static Optional<String> replaced(Replacement replacement, String value) {
        try {
            return replacement.replaced(value);
        } catch (PatternException tooLong) {
            throw new EvaluationException("label_replace() " + tooLong.rule());
        }
    }

    private String text(FunctionCall call, int argument) {
        return evaluation.text(call.arguments().get(argument));
    }
}
