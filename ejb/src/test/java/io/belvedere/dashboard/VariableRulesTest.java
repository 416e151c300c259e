package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.dashboard.VariableDefinition.Constant;
import io.belvedere.dashboard.VariableDefinition.Custom;
import io.belvedere.dashboard.VariableDefinition.Interval;
import io.belvedere.dashboard.VariableDefinition.Query;
import io.belvedere.dashboard.VariableDefinition.TextBox;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableRulesTest {

    private static final Custom LETTERS = new Custom(List.of("a", "b"));

    @Test
    void check_takesWhatPeopleUse() {
        List<Variable> variables = List.of(
                new Variable("region", "Region", 0, new Custom(List.of("eu", "us")), true, true, List.of("eu", "us")),
                new Variable("job", "", 1, query("label_values(up{r=~\"$region\"}, job)", ".*"), true, true, all()),
                new Variable("step", "Step", 2, new Interval(List.of("1m", "5m")), false, false, List.of("5m")),
                new Variable("team", "", 3, new Constant("core"), false, false, List.of("core")),
                new Variable("find", "", 4, new TextBox("[a-z]*"), false, false, List.of("cpu")));

        assertThatCode(() -> VariableRules.check(variables)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "__from", "a-b", "ä"})
    void check_refusesNames(String name) {
        Variable variable = new Variable(name, "", 0, LETTERS, false, false, List.of());

        assertThatThrownBy(() -> VariableRules.check(List.of(variable)))
                .hasMessage("variables[0].name is '" + name + "', allowed are 1 to 50 letters, digits and"
                        + " underscores, neither a digit nor two underscores first");
    }

    @Test
    void check_countsLengthsAndNumbers() {
        refused(of("a".repeat(51), LETTERS), "variables[0].name is 'aaa");
        assertThatThrownBy(() -> VariableRules.check(List.of(of("a", LETTERS), of("a", LETTERS))))
                .hasMessage("variables[1].name is 'a', which another variable has");
        List<Variable> many =
                IntStream.range(0, 51).mapToObj(i -> of("v" + i, LETTERS)).toList();
        assertThatThrownBy(() -> VariableRules.check(many)).hasMessage("a dashboard has at most 50 variables");
        assertThatCode(() -> VariableRules.check(many.subList(0, 50))).doesNotThrowAnyException();
    }

    @Test
    void check_boundsAllVariablesTogether() {
        List<String> values =
                IntStream.range(0, 500).mapToObj(i -> "x".repeat(300) + i).toList();

        assertThatThrownBy(() -> VariableRules.check(List.of(of("a", new Custom(values)), of("b", new Custom(values)))))
                .hasMessage("variables are larger than 262144 characters");
    }

    @Test
    void check_refusesDefinitions() {
        refused(of("v", query(" ", "")), "variables.v.expression must not be blank");
        refused(of("v", query("x".repeat(10_001), "")), "variables.v.expression has 10001 characters, at most 10000");
        refused(of("v", query("up", "(?=a)")), "variables.v.pattern is '(?=a)', which has a group of a kind");
        refused(of("v", new Custom(List.of())), "variables.v.values are 0, allowed are 1 to 500");
        refused(of("v", new Custom(List.of("a", "a"))), "variables.v.values[1] is 'a', values are distinct");
        refused(of("v", new Custom(List.of("$__all"))), "variables.v.values[0] is '$__all', values are distinct");
        refused(of("v", new Custom(List.of("a", ""))), "variables.v.values[1] must not be blank");
        refused(of("v", new Constant("")), "variables.v.value must not be blank");
        refused(of("v", new Constant("\0")), "variables.v.value contains a control character");
        refused(of("v", new Interval(List.of("5 min"))), "variables.v.durations hold '5 min', allowed are whole");
        refused(of("v", new Interval(List.of("0s"))), "variables.v.durations hold '0s'");
        refused(of("v", new TextBox("[")), "variables.v.pattern is '[', which ends too early");
        refused(
                new Variable("v", "<b>", 0, LETTERS, false, false, List.of()),
                "variables.v.label holds markup, '<b'; put a blank behind a plain '<'");
        refused(
                new Variable("v", "", -1, LETTERS, false, false, List.of()),
                "variables.v.order is -1, allowed is 0 to 10000");
    }

    @Test
    void check_allowsSeveralOnlyFromLists() {
        refused(
                new Variable("v", "", 0, new Constant("a"), true, false, List.of()),
                "variables.v.multiple is true, allowed only for query and custom");
        refused(
                new Variable("v", "", 0, new TextBox(""), false, true, List.of()),
                "variables.v.includeAll is true, allowed only for query and custom");
    }

    @Test
    void check_refusesSelections() {
        refused(selecting(LETTERS, "c"), "variables.v.selected has 'c', allowed is a, b");
        refused(selecting(new Constant("a"), "b"), "variables.v.selected has 'b', allowed is a");
        refused(selecting(new Interval(List.of("1m")), "2m"), "variables.v.selected has '2m', allowed is 1m");
        refused(
                selecting(new TextBox("[a-z]+"), "A"),
                "variables.v.selected has 'A', allowed is up to 500 characters that match [a-z]+");
        refused(selecting(new TextBox(""), "\u001b"), "variables.v.selected contains a control character");
        refused(selecting(LETTERS, "$__all"), "variables.v.selected has '$__all', allowed is a, b");
        refused(selecting(LETTERS, "a", "b"), "variables.v.selected has 2 values, at most 1");
        refused(
                new Variable("v", "", 0, LETTERS, true, true, List.of("a", "$__all")),
                "variables.v.selected has $__all beside other values, it stands alone");
        refused(
                new Variable("v", "", 0, LETTERS, true, true, List.of("a", "a")),
                "variables.v.selected has a value twice");
    }

    @ParameterizedTest
    @CsvSource({
        "$other, $other",
        "${other}, $other",
        "${other:regex}, $other",
        "[[other]], $other",
        "'${other', 'holds ''${other'''",
        "${}, 'holds ''${}'''",
        "${a b}, 'holds ''${a b}'''",
        "${v:nonsense}, 'holds ''${v:nonsense}'', formats are csv, '",
        "$__nonsense, 'mentions $__nonsense, the server''s own are $__from, '"
    })
    void check_refusesWhatIsMentionedAndUnknown(String expression, String named) {
        assertThatThrownBy(() -> VariableRules.check(List.of(of("v", query(expression, "")))))
                .hasMessageStartingWith("variables.v.expression ")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up{a=~\"b$\"}",
                "up{a=~\"[[:alpha:]]\"}",
                "label_replace(a, \"b\", \"$1\", \"c\", \"d\")",
                "up[$__range]"
            })
    void check_takesDollarsThatMentionNothing(String expression) {
        assertThatCode(() -> VariableRules.check(List.of(of("v", query(expression, "")))))
                .doesNotThrowAnyException();
    }

    @Test
    void check_namesTheWholeCircle() {
        List<Variable> variables = List.of(
                of("first", query("f($a)", "")),
                of("a", query("f(${b})", "")),
                of("b", query("up", "[[c]].*")),
                of("c", query("f(${a:csv})", "")));

        assertThatThrownBy(() -> VariableRules.check(variables))
                .hasMessage("variables mention each other in a circle: a → b → c → a");
        assertThatThrownBy(() -> VariableRules.check(List.of(of("a", query("$a", "")))))
                .hasMessage("variables mention each other in a circle: a → a");
    }

    @Test
    void inDependencyOrder_putsFirstWhatOthersMention() {
        Variable c = of("c", query("$b and $a", ""));
        Variable b = of("b", query("$a", ""));
        Variable a = of("a", LETTERS);
        Variable d = of("d", LETTERS);

        assertThat(VariableRules.inDependencyOrder(List.of(c, d, b, a))).containsExactly(a, b, c, d);
    }

    @Test
    void accepts_knowsTheDomain() {
        Variable job = new Variable("job", "", 0, query("up", "api-.*"), true, true, List.of());
        Variable cascading = new Variable("job", "", 0, query("up", "$region-.*"), true, false, List.of());

        assertThat(VariableRules.accepts(job, "api-1")).isTrue();
        assertThat(VariableRules.accepts(job, "web-1")).isFalse();
        assertThat(VariableRules.accepts(job, VariableRules.ALL)).isTrue();
        assertThat(VariableRules.accepts(cascading, "eu-1")).isTrue();
        assertThat(VariableRules.accepts(cascading, VariableRules.ALL)).isFalse();
        assertThat(VariableRules.accepts(of("v", new TextBox("")), "x".repeat(500)))
                .isTrue();
        assertThat(VariableRules.accepts(of("v", new TextBox("")), "x".repeat(501)))
                .isFalse();
    }

    private static void refused(Variable variable, String message) {
        assertThatThrownBy(() -> VariableRules.check(List.of(variable))).hasMessageStartingWith(message);
    }

    private static Query query(String expression, String pattern) {
        return new Query(expression, pattern);
    }

    private static Variable of(String name, VariableDefinition definition) {
        return new Variable(name, "", 0, definition, false, false, List.of());
    }

    private static Variable selecting(VariableDefinition definition, String... selected) {
        return new Variable("v", "", 0, definition, false, false, List.of(selected));
    }

    private static List<String> all() {
        return Collections.singletonList(VariableRules.ALL);
    }
}
