package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Functions that change labels and leave values alone. */
final class LabelFunctions {

    /** What a replacement names: {@code $1}, {@code $name}, {@code ${name}}, or {@code $$} for a dollar. */
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\$)|(\\w+)|\\{(\\w+)})");

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
        return labels -> labels.with(target, sources.stream().map(labels::get).collect(Collectors.joining(separator)));
    }

    private UnaryOperator<SeriesLabels> replacing(FunctionCall call) {
        String target = text(call, 1);
        String replacement = text(call, 2);
        String source = text(call, 3);
        Pattern pattern = pattern(text(call, 4));
        if (target.isEmpty()) {
            throw new EvaluationException("invalid destination label name in label_replace(): " + target);
        }
        return labels -> {
            Matcher matcher = pattern.matcher(labels.get(source));
            return matcher.matches() ? labels.with(target, expanded(replacement, matcher)) : labels;
        };
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile("(?s:" + expression + ")");
        } catch (PatternSyntaxException broken) {
            throw new EvaluationException("invalid regular expression in label_replace(): " + expression);
        }
    }

    private static String expanded(String replacement, Matcher match) {
        return REFERENCE.matcher(replacement).replaceAll(reference -> {
            if (reference.group(1) != null) {
                return "\\$";
            }
            String name = reference.group(2) == null ? reference.group(3) : reference.group(2);
            return Matcher.quoteReplacement(group(match, name));
        });
    }

    /** Empty if the expression has no such group, or it took no part. */
    private static String group(Matcher match, String name) {
        try {
            String found = Character.isDigit(name.charAt(0)) ? match.group(Integer.parseInt(name)) : match.group(name);
            return found == null ? "" : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return "";
        }
    }

    private String text(FunctionCall call, int argument) {
        return evaluation.text(call.arguments().get(argument));
    }
}
