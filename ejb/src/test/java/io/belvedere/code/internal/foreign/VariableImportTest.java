package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.Imported;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Variables that mention each other, are too many or break a rule of ours otherwise. */
class VariableImportTest {

    @Test
    void variable_mayMentionALaterOne() {
        Imported imported =
                imported(List.of(query("a", "label_values(up{b=\"$b\"}, a)"), query("b", "label_values(b)")));

        assertThat(names(imported)).containsExactly("a", "b");
        assertThat(imported.report()).isEmpty();
    }

    @Test
    void variable_thatClosesACircle_isDroppedWithThoseThatMentionIt() {
        Imported imported = imported(List.of(
                query("a", "label_values(up{b=\"$b\"}, a)"),
                query("b", "label_values(up{a=\"$a\"}, b)"),
                query("c", "label_values(c)")));

        assertThat(names(imported)).containsExactly("c");
        assertThat(Imports.report(imported))
                .contains("templating.list[1]: variable 'b' | variables mention each other in a circle")
                .contains("templating.list[0]: variable 'a' | variables.a.expression mentions $b");
    }

    @Test
    void variable_thatMentionsADroppedOne_isDropped() {
        List<Object> chain = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            chain.add(query("v" + i, "label_values(up{x=\"$v" + (i + 1) + "\"}, x)"));
        }
        chain.add(query("v40", " "));

        Imported imported = imported(chain);

        assertThat(names(imported)).isEmpty();
        assertThat(imported.report()).hasSize(41);
    }

    @Test
    void variables_beyondTheLimit_areDropped() {
        List<?> many = IntStream.range(0, 52)
                .mapToObj(i -> query("v" + i, "label_values(x)"))
                .toList();

        Imported imported = imported(many);

        assertThat(names(imported)).hasSize(50).endsWith("v49");
        assertThat(Imports.report(imported))
                .contains("DROPPED templating.list[51]: variable 'v51' | a dashboard has at most 50 variables");
    }

    @Test
    void variable_ofATakenOrForbiddenName_isDropped() {
        Imported imported = imported(List.of(
                query("a", "label_values(a)"), query("a", "label_values(b)"), query("a-b", "x"), query("__c", "x")));

        assertThat(names(imported)).containsExactly("a");
        assertThat(Imports.report(imported))
                .contains("variable 'a' | another variable has the name")
                .contains("variable 'a-b' | ")
                .contains("variable '__c' | ");
    }

    @Test
    void pattern_thatOursCannotHave_isTakenOff() {
        Map<String, @Nullable Object> variable =
                Imports.object("name", "a", "type", "query", "query", "label_values(a)", "regex", "/^(?!x).*$/i");

        Imported imported = imported(List.of(variable));

        assertThat(imported.content().variables().get(0).definition())
                .isEqualTo(new VariableDefinition.Query("label_values(a)", ""));
        assertThat(Imports.report(imported))
                .contains("APPROXIMATED templating.list[0].regex: flags 'i' | patterns have none here")
                .contains("APPROXIMATED templating.list[0]: pattern | variables.a.pattern is ");
    }

    @Test
    void selection_outsideTheDomain_isTakenOff() {
        Map<String, @Nullable Object> variable =
                Imports.object("name", "a", "type", "custom", "query", "x,y", "current", Imports.object("value", "z"));

        Imported imported = imported(List.of(variable));

        assertThat(imported.content().variables().get(0).selected()).isEmpty();
        assertThat(Imports.report(imported)).contains("APPROXIMATED templating.list[0]: selection | ");
    }

    private static Map<String, @Nullable Object> query(String name, String query) {
        return Imports.object("name", name, "type", "query", "query", query);
    }

    private static Imported imported(List<?> variables) {
        Imported imported = Imports.read(Imports.object(
                "title", "Variables", "panels", List.of(), "templating", Imports.object("list", variables)));
        Imports.requireLegal(imported);
        return imported;
    }

    private static List<String> names(Imported imported) {
        return imported.content().variables().stream().map(Variable::name).toList();
    }
}
