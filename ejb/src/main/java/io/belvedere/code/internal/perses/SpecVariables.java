package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.FittedPattern;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Mentions;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.VariableDrafts;
import io.belvedere.code.internal.foreign.VariableDrafts.Choice;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The variables of a dashboard. */
final class SpecVariables {

    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z_:][\\w:]*(\\{[^{}]*})?|\\{[^{}]*}");

    private final VariableDrafts drafts = new VariableDrafts();

    private SpecVariables() {}

    static List<Variable> of(ForeignObject dashboard) {
        SpecVariables reader = new SpecVariables();
        dashboard.objects("variables").forEach(reader::read);
        return reader.drafts.variables();
    }

    private void read(ForeignObject variable) {
        ForeignObject spec = variable.object("spec");
        switch (variable.text("kind", "")) {
            case "TextVariable" -> readText(variable, spec);
            case "ListVariable" -> readList(variable, spec);
            default -> drop(variable, spec, "kind " + Shown.value(variable.value("kind")) + " is not known");
        }
    }

    private static void drop(ForeignObject variable, ForeignObject spec, String why) {
        variable.dropped("variable " + Shown.value(spec.text("name", "")), why);
        variable.ignoreAll();
    }

    private void readText(ForeignObject variable, ForeignObject spec) {
        String value = spec.text("value", "");
        if (spec.flag("constant", false)) {
            add(variable, spec, new VariableDefinition.Constant(value), Choice.NONE);
        } else {
            List<String> selected = value.isEmpty() ? List.of() : List.of(value);
            add(variable, spec, new VariableDefinition.TextBox(""), Choice.one(selected));
        }
    }

    private void add(ForeignObject variable, ForeignObject spec, VariableDefinition definition, Choice choice) {
        ForeignObject display = spec.object("display");
        display.ignoreIf("hidden", false);
        drafts.add(
                variable,
                spec.text("name", ""),
                FittedText.plain(display, "name", VariableRules.MAX_LABEL_LENGTH),
                definition,
                choice);
    }

    private void readList(ForeignObject variable, ForeignObject spec) {
        spec.ignoreIf("sort", "none");
        ForeignObject plugin = spec.object("plugin");
        definition(spec, plugin)
                .ifPresentOrElse(
                        definition -> add(variable, spec, definition, choice(spec)),
                        () -> drop(variable, spec, "plugin " + Shown.value(plugin.text("kind", "")) + " is not known"));
    }

    private static Optional<VariableDefinition> definition(ForeignObject spec, ForeignObject plugin) {
        ForeignObject source = plugin.object("spec");
        return switch (plugin.text("kind", "")) {
            case "StaticListVariable" -> Optional.of(new VariableDefinition.Custom(values(source)));
            case "PrometheusLabelValuesVariable" -> query(spec, source, labelValues(source));
            case "PrometheusLabelNamesVariable" -> query(spec, source, labelNames(source));
            case "PrometheusPromQLVariable" -> query(spec, source, promQl(source));
            default -> Optional.empty();
        };
    }

    private static Optional<VariableDefinition> query(ForeignObject spec, ForeignObject source, String expression) {
        Datasources.ignore(source);
        return Optional.of(new VariableDefinition.Query(expression, FittedPattern.of(spec, "capturingRegexp")));
    }

    private static String labelValues(ForeignObject source) {
        String label = source.text("labelName", "");
        String matcher = matcher(source);
        return matcher.isEmpty() ? "label_values(" + label + ")" : "label_values(" + matcher + ", " + label + ")";
    }

    private static String labelNames(ForeignObject source) {
        String matcher = matcher(source);
        return matcher.isEmpty() ? "label_names()" : "label_names(" + matcher + ")";
    }

    /** A label of what a plain selector finds is a question for the label's values. */
    private static String promQl(ForeignObject source) {
        String expression = Mentions.inQuery(source, "expr");
        String label = source.text("labelName", "");
        if (!label.isEmpty() && SELECTOR.matcher(expression.strip()).matches()) {
            return "label_values(" + expression.strip() + ", " + label + ")";
        }
        if (!label.isEmpty()) {
            source.report()
                    .approximated(
                            source.path("labelName"),
                            "label " + Shown.value(label),
                            "whole results are offered as values");
        }
        return expression.isBlank() ? "" : "query_result(" + expression + ")";
    }

    private static String matcher(ForeignObject source) {
        List<String> matchers = source.texts("matchers");
        if (matchers.size() > 1) {
            source.report()
                    .approximated(
                            source.path("matchers"), "matchers", "only the first of " + matchers.size() + " is kept");
        }
        return matchers.isEmpty() ? "" : Mentions.inText(source, "matchers", matchers.get(0));
    }

    /** Values are texts, or objects with a label. */
    private static List<String> values(ForeignObject source) {
        List<String> values = new ArrayList<>();
        boolean labelled = false;
        for (Object value : source.list("values")) {
            if (value instanceof String text) {
                values.add(text);
            } else if (value instanceof Map<?, ?> object && object.get("value") instanceof String text) {
                values.add(text);
                labelled |= object.get("label") != null && !text.equals(object.get("label"));
            } else {
                source.report().dropped(source.path("values"), Shown.kind(value), "a value must be a text");
            }
        }
        if (labelled) {
            source.report().approximated(source.path("values"), "names of values", "values are shown as they are");
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static Choice choice(ForeignObject spec) {
        Object value = spec.value("defaultValue");
        List<String> selected = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (one instanceof String text && !text.isEmpty() && !selected.contains(text)) {
                selected.add(text);
            }
        }
        return new Choice(spec.flag("allowMultiple", false), spec.flag("allowAllValue", false), selected);
    }
}
