package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetRulesTest {

    private static final Query QUERY = new Query("A", "rate(requests[$__interval])", "{{job}}", false);

    @Test
    void whatTheRulesAccept_survivesItsJsonForm() {
        long seed = System.nanoTime();
        RandomWidgets widgets = new RandomWidgets(new Random(seed));
        Jsonb jsonb = JsonbBuilder.create();
        for (int i = 0; i < 2_000; i++) {
            Widget widget = widgets.next();

            assertThatCode(() -> WidgetRules.check(widget)).as("seed %d", seed).doesNotThrowAnyException();
            Map<String, Object> options =
                    jsonb.fromJson(jsonb.toJson(widget.options().values()), Map.class);
            List<Query> queries = widget.queries().stream()
                    .map(query -> Queries.fromJson(jsonb.fromJson(jsonb.toJson(Queries.toJson(query)), Map.class)))
                    .toList();
            assertThat(widget.withOptions(new WidgetOptions(options)).withQueries(queries))
                    .as("seed %d", seed)
                    .isEqualTo(widget);
        }
    }

    @Test
    void retyped_keepsWhatTheNewTypeTakes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomWidgets widgets = new RandomWidgets(random);
        for (int i = 0; i < 2_000; i++) {
            Widget widget = widgets.next().withQueries(List.of());
            WidgetType type = widgets.next().type();

            Widget retyped = OptionRules.retyped(widget, type);

            assertThat(retyped.type()).isEqualTo(type);
            assertThat(widget.options().values())
                    .containsAllEntriesOf(retyped.options().values());
            assertThatCode(() -> WidgetRules.check(retyped)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void retyped_dropsWhatTheNewTypeDoesNotKnow() {
        Widget series = widget(
                WidgetType.TIME_SERIES, Map.of("draw", "bars", "unit", "bytes", "fillOpacity", 20, "stacking", "none"));

        assertThat(OptionRules.retyped(series, WidgetType.BAR).options().values())
                .isEqualTo(Map.of("unit", "bytes", "fillOpacity", 20.0));
        assertThat(OptionRules.retyped(series, WidgetType.TEXT).options()).isEqualTo(WidgetOptions.NONE);
        assertThat(OptionRules.retyped(
                                widget(WidgetType.TABLE, Map.of("sort", Map.of("column", "job"))), WidgetType.BAR)
                        .options())
                .as("an option of the same name and another kind")
                .isEqualTo(WidgetOptions.NONE);
    }

    @ParameterizedTest
    @EnumSource(WidgetType.class)
    void check_namesAllOptionsBesideAnUnknownOne(WidgetType type) {
        assertThatThrownBy(() -> WidgetRules.check(widget(type, Map.of("colourful", true))))
                .hasMessageStartingWith("widget.options.colourful is unknown, allowed are ")
                .hasMessageContaining(OptionRules.of(type).get(0).name());
    }

    @ParameterizedTest
    @EnumSource(WidgetType.class)
    void defaults_keepTheRules(WidgetType type) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        OptionRules.of(type).forEach(rule -> {
            if (rule.byDefault() != null) {
                defaults.put(rule.name(), rule.byDefault());
            }
        });

        assertThatCode(() -> WidgetRules.check(widget(type, defaults))).doesNotThrowAnyException();
    }

    @Test
    void check_namesPathValueAndWhatIsAllowed() {
        refused("draw", "curve", "draw is 'curve', allowed is lines, bars or points");
        refused("draw", null, "draw is missing, allowed is lines, bars or points");
        refused("unit", "parsecs", "unit is 'parsecs', allowed is none, short, percent, percentunit, ");
        refused("decimals", 1.5, "decimals is 1.5, allowed is a whole number from 0 to 12");
        refused("lineWidth", 11, "lineWidth is 11, allowed is a number from 0 to 10");
        refused("min", "0", "min is '0', allowed is a number");
        refused("logarithmic", 1, "logarithmic is 1, allowed is true or false");
        refused("axisLabel", "x".repeat(101), "axisLabel has 101 characters, at most 100 are allowed");
        refused("axisLabel", "\u001b", "axisLabel contains a control character");
        refused("legend", "bottom", "legend is 'bottom', allowed is an object of placement: bottom, right or hidden;");
        refused("legend", Map.of("placement", "top"), "legend.placement is 'top', allowed is bottom, right or hidden");
        refused("legend", Map.of("calculations", List.of("mode")), "legend.calculations[0] is 'mode', allowed is last");
        refused("legend", Map.of("position", 1), "legend.position is unknown, allowed are placement, mode, calcul");
        refused("links", List.of(Map.of("title", "a")), "links[0].url is missing, allowed is an address");
    }

    @Test
    void check_relatesOptions() {
        assertThatThrownBy(() -> WidgetRules.check(widget(WidgetType.STAT, Map.of("min", 5, "max", 5))))
                .hasMessage("widget.options.min is 5, allowed is less than max, 5");
        assertThatThrownBy(
                        () -> WidgetRules.check(widget(WidgetType.TIME_SERIES, Map.of("min", 0, "logarithmic", true))))
                .hasMessage("widget.options.min is 0, allowed is more than 0 as the axis is logarithmic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 2|steps[0].value is 1, allowed is none in the first step",
                ", 2, 2|steps[2].value is 2, allowed is a number above 2, the step before",
                ", 2, 1|steps[2].value is 1, allowed is a number above 2, the step before",
                ", 2, |steps[2].value is missing, allowed is a number",
                ", 2, 101|steps[2].value is 101, allowed is a number from 0 to 100"
            })
    void check_refusesThresholdsOutOfOrder(String values, String message) {
        List<Map<String, Object>> steps =
                Arrays.stream(values.split(",", -1)).map(WidgetRulesTest::step).toList();
        Map<String, Object> thresholds = Map.of("mode", "percentage", "steps", steps);

        assertThatThrownBy(() -> WidgetRules.check(widget(WidgetType.GAUGE, Map.of("thresholds", thresholds))))
                .hasMessageStartingWith("widget.options.thresholds." + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org",
                "\\\\example.org",
                "/\\example.org",
                "http:x",
                "https:/example.org",
                "ftp://example.org",
                "mailto:a@example.org",
                "a b",
                "\u0001javascript:x",
                "java\u200bscript:x",
                "",
                "é:x"
            })
    void check_refusesAddresses(String url) {
        Map<String, Object> link = Map.of("title", "a", "url", url);

        assertThatThrownBy(() -> WidgetRules.check(widget(WidgetType.STAT, Map.of("links", List.of(link)))))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("widget.options.links[0].url is '");
    }

    @Test
    void check_refusesQueries() {
        Widget stat = widget(WidgetType.STAT, Map.of());
        List<Query> many = IntStream.range(0, 27)
                .mapToObj(i -> new Query("Q" + i, "up", "", false))
                .toList();

        refused(stat.withQueries(List.of(QUERY, QUERY)), "widget.queries have the id A twice, each has its own");
        refused(stat.withQueries(many), "widget.queries are 27, a widget of type STAT has at most 26");
        refused(query(stat, "a", "up", ""), "widget.queries have the id 'a', allowed are a capital letter");
        refused(query(stat, "A", " ", ""), "widget.queries.A.expression must not be blank");
        refused(query(stat, "A", "x".repeat(10_001), ""), "widget.queries.A.expression has 10001 characters");
        refused(query(stat, "A", "${job", ""), "widget.queries.A.expression holds '${job'");
        refused(query(stat, "A", "up", "x".repeat(201)), "widget.queries.A.legend has 201 characters");
        refused(
                widget(WidgetType.TEXT, Map.of()).withQueries(List.of(QUERY)),
                "widget.queries are 1, a widget of type TEXT has at most 0");
        assertThatCode(() -> WidgetRules.check(stat.withQueries(many.subList(0, 26))))
                .doesNotThrowAnyException();
    }

    @Test
    void check_refusesMarkupInTitles() {
        refused(widget(WidgetType.STAT, Map.of()).withTitle("<img>"), "widget.title holds markup, '<i'");
    }

    private static void refused(String option, @Nullable Object value, String message) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put(option, value);
        refused(widget(WidgetType.TIME_SERIES, options), "widget.options." + message);
    }

    private static void refused(Widget widget, String message) {
        assertThatThrownBy(() -> WidgetRules.check(widget))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith(message);
    }

    private static Widget query(Widget widget, String id, String expression, String legend) {
        return widget.withQueries(List.of(new Query(id, expression, legend, false)));
    }

    private static Map<String, Object> step(String value) {
        return value.isBlank()
                ? Map.of("colour", "red")
                : Map.of("colour", "red", "value", Double.parseDouble(value.strip()));
    }

    private static Widget widget(WidgetType type, Map<String, @Nullable Object> options) {
        return new Widget(type, "", "", List.of(), new WidgetOptions(options));
    }
}
