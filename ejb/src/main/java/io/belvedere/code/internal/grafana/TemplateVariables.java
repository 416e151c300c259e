package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedPattern;
import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Mentions;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.VariableDrafts;
import io.belvedere.code.internal.foreign.VariableDrafts.Choice;
import io.belvedere.code.internal.grafana.Sources.Source;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The variables of a dashboard. */
final class TemplateVariables {

    private static final Pattern BETWEEN_VALUES = Pattern.compile("(?<!\\\\),");

    private final Sources sources;
    private final Map<String, String> constants;
    private final VariableDrafts drafts = new VariableDrafts();

    private TemplateVariables(Sources sources, Map<String, String> constants) {
        this.sources = sources;
        this.constants = constants;
    }

    /** The constants are those of the file's inputs, by name. */
    static List<Variable> read(ForeignObject model, Sources sources, Map<String, String> constants) {
        TemplateVariables reader = new TemplateVariables(sources, constants);
        model.object("templating").objects("list").forEach(reader::read);
        return reader.drafts.variables();
    }

    private void read(ForeignObject variable) {
        switch (variable.text("type", "query")) {
            case "query" -> readQuery(variable);
            case "custom" -> add(variable, new VariableDefinition.Custom(customValues(variable)), choice(variable));
            case "constant" -> add(variable, new VariableDefinition.Constant(constant(variable)), Choice.NONE);
            case "interval" -> readInterval(variable);
            case "textbox" -> readTextBox(variable);
            case "datasource" -> drop(variable, "queries run on Belvedere's own metrics");
            case "adhoc" -> drop(variable, "Belvedere adds no filters to queries by itself");
            default -> drop(variable, "Belvedere has no variables of this type");
        }
    }

    private static void drop(ForeignObject variable, String why) {
        variable.dropped(variable.text("type", "") + " variable " + Shown.value(variable.text("name", "")), why);
        variable.ignoreAll();
    }

    private void add(ForeignObject variable, VariableDefinition definition, Choice choice) {
        variable.ignore(
                "type",
                "id",
                "skipUrlSync",
                "refresh",
                "options",
                "current",
                "global",
                "index",
                "state",
                "rootStateKey",
                "definition",
                "allFormat",
                "multiFormat",
                "tagsQuery",
                "tagValuesQuery",
                "useTags",
                "error");
        variable.ignoreIf("hide", 0.0);
        variable.ignoreIf("hide", "");
        variable.ignoreIf("sort", 0.0);
        variable.ignoreIf("multi", false);
        variable.ignoreIf("includeAll", false);
        variable.ignoreIf("allowCustomValue", true);
        drafts.add(
                variable,
                variable.text("name", ""),
                FittedText.plain(variable, "label", VariableRules.MAX_LABEL_LENGTH),
                definition,
                choice);
    }

    private void readQuery(ForeignObject variable) {
        Source source = sources.of(variable.value("datasource"), Source.UNKNOWN);
        if (!source.isPrometheus()) {
            drop(variable, "it asks a data source of type " + Shown.value(source.type()));
            return;
        }
        sources.mention(source, variable.report(), variable.path());
        String query = Mentions.inText(variable, "query", query(variable));
        String pattern = Mentions.inText(variable, "regex", FittedPattern.of(variable, "regex"));
        add(variable, new VariableDefinition.Query(query, pattern), choice(variable));
    }

    /** A text in older files, in newer ones an object that has it. */
    private static String query(ForeignObject variable) {
        if (variable.value("query") instanceof Map<?, ?>) {
            ForeignObject query = variable.object("query");
            query.ignore("refId", "qryType");
            return query.text("query", variable.text("definition", ""));
        }
        return variable.text("query", "");
    }

    private static List<String> customValues(ForeignObject variable) {
        List<String> values = new ArrayList<>();
        boolean named = false;
        for (String part : BETWEEN_VALUES.split(text(variable, "query"), -1)) {
            String value = part.replace("\\,", ",").strip();
            int colon = value.indexOf(" : ");
            named |= colon >= 0;
            values.add(colon < 0 ? value : value.substring(colon + 3).strip());
        }
        if (named) {
            variable.report().approximated(variable.path("query"), "names of values", "values are shown as they are");
        }
        return values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    }

    private String constant(ForeignObject variable) {
        String value = text(variable, "query");
        return value.startsWith("${") && value.endsWith("}")
                ? constants.getOrDefault(value.substring(2, value.length() - 1), value)
                : value;
    }

    private void readInterval(ForeignObject variable) {
        List<String> durations = new ArrayList<>();
        for (String part : text(variable, "query").split(",", -1)) {
            String duration = part.replace("\"", "").replace("'", "").strip();
            if (duration.matches("[1-9]\\d{0,5}(ms|[smhdwy])") && !durations.contains(duration)) {
                durations.add(duration);
            } else if (!duration.isEmpty() && !durations.contains(duration)) {
                variable.report()
                        .dropped(
                                variable.path("query"),
                                "interval " + Shown.value(duration),
                                "it is no length such as 5m");
            }
        }
        if (variable.flag("auto", false)) {
            variable.drop("auto", "automatic interval", "an interval is one of the lengths listed");
        }
        variable.ignore("auto_count", "auto_min", "auto");
        Choice choice = Choice.one(
                selected(variable).stream().filter(durations::contains).toList());
        add(variable, new VariableDefinition.Interval(durations), choice);
    }

    private void readTextBox(ForeignObject variable) {
        List<String> current = selected(variable);
        String value = text(variable, "query");
        List<String> selected = current.isEmpty() && !value.isEmpty() ? List.of(value) : current;
        add(variable, new VariableDefinition.TextBox(""), Choice.one(selected));
    }

    private static Choice choice(ForeignObject variable) {
        return new Choice(variable.flag("multi", false), variable.flag("includeAll", false), selected(variable));
    }

    private static List<String> selected(ForeignObject variable) {
        Object value = variable.object("current").value("value");
        variable.object("current").ignoreAll();
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(Objects::nonNull)
                .filter(one -> one instanceof String || one instanceof Number)
                .map(TemplateVariables::written)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static String written(Object value) {
        return value instanceof String text ? text : Shown.value(value);
    }

    private static String text(ForeignObject object, String member) {
        return object.value(member) instanceof Number number ? Shown.value(number) : object.text(member, "");
    }
}
