package io.belvedere.layout;

import io.belvedere.layout.option.Choice;
import io.belvedere.layout.option.Decimal;
import io.belvedere.layout.option.Group;
import io.belvedere.layout.option.ListOf;
import io.belvedere.layout.option.OptionKind;
import io.belvedere.layout.option.OptionRule;
import io.belvedere.layout.option.Thresholds;
import io.belvedere.layout.option.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of docs/dashboards.md from the rules, each between a comment that names it and one that ends it. Run
 * it in the folder of the module after the rules have changed.
 */
final class OptionManual {

    static final Path FILE = Path.of("..", "docs", "dashboards.md");

    private static final Pattern TABLE =
            Pattern.compile("(<!-- table: ([A-Z_]+) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    private OptionManual() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, written(Files.readString(FILE)));
    }

    /** The text with all of its tables as the rules have them now. */
    static String written(String text) {
        Map<String, String> tables = tables();
        return TABLE.matcher(text).replaceAll(found -> {
            String table = tables.getOrDefault(found.group(2), "");
            return Matcher.quoteReplacement(found.group(1) + "\n" + table + "\n" + found.group(4));
        });
    }

    static List<String> namesIn(String text) {
        return TABLE.matcher(text).results().map(found -> found.group(2)).toList();
    }

    static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (WidgetType type : WidgetType.values()) {
            List<OptionRule> own = new ArrayList<>(OptionRules.of(type));
            own.removeAll(type.hasData() ? OptionRules.ofData() : List.of());
            tables.put(type.name(), options(own));
        }
        tables.put("DATA", options(OptionRules.ofData()));
        tables.put("UNITS", units());
        return tables;
    }

    private static String options(List<OptionRule> rules) {
        StringBuilder table = new StringBuilder("| option | value | by default | meaning |\n|---|---|---|---|\n");
        rules.forEach(rule -> append(table, "", rule));
        return table.toString();
    }

    private static void append(StringBuilder table, String path, OptionRule rule) {
        OptionKind kind = rule.kind() instanceof Thresholds thresholds ? thresholds.shape() : rule.kind();
        boolean objects = kind instanceof ListOf list && list.element() instanceof Group;
        String name = path + rule.name() + (objects ? "[]" : "");
        table.append("| `%s` | %s | %s | %s |%n"
                .formatted(name, value(kind), initial(rule.byDefault()), rule.description()));
        if (kind instanceof Group group) {
            group.members().forEach(member -> append(table, name + ".", member));
        }
        if (kind instanceof ListOf list && list.element() instanceof Group group) {
            group.members().forEach(member -> append(table, name + ".", member));
        }
    }

    private static String value(OptionKind kind) {
        if (kind.equals(new Choice(Unit.ids()))) {
            return "a [unit](#units)";
        }
        if (kind instanceof Choice choice) {
            return choice.words().stream().map(OptionManual::code).collect(Collectors.joining(", "));
        }
        if (kind instanceof Group) {
            return "object";
        }
        if (kind instanceof ListOf list) {
            String elements = list.element() instanceof Group ? "objects" : "of " + value(list.element());
            return "list of up to " + list.maxSize() + " " + elements;
        }
        return kind.allowed();
    }

    private static String initial(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(OptionManual::initial).collect(Collectors.joining(", "));
        }
        return value instanceof Double number ? code(Decimal.plain(number)) : value.equals("") ? "" : code(value);
    }

    private static String units() {
        return Unit.ALL.stream()
                .map(unit -> "| %s | %s | %s |%n".formatted(code(unit.id()), unit.symbol(), unit.description()))
                .collect(Collectors.joining("", "| unit | symbol | numbers are |\n|---|---|---|\n", ""));
    }

    private static String code(Object value) {
        return "`" + value + "`";
    }
}
