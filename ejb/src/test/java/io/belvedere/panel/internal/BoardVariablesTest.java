package io.belvedere.panel.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.ChosenValues;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableDefinition.Constant;
import io.belvedere.dashboard.VariableDefinition.Custom;
import io.belvedere.dashboard.VariableDefinition.Interval;
import io.belvedere.dashboard.VariableDefinition.TextBox;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.query.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardVariablesTest {

    private static final Variable CLUSTER = one("cluster", new Custom(List.of("blue", "green")));
    private static final Variable POD = new Variable(
            "pod",
            "",
            0,
            new VariableDefinition.Query("label_values(up{cluster=\"$cluster\"}, pod)", ""),
            true,
            true,
            List.of());

    private final List<String> lookedUp = new ArrayList<>();
    private List<String> pods = List.of("p1", "p2", "p3");

    private static Variable one(String name, VariableDefinition definition, String... selected) {
        return new Variable(name, "", 0, definition, false, false, List.of(selected));
    }

    private BoardVariables of(boolean isFree, Map<String, List<String>> wanted, Variable... variables) {
        return new BoardVariables(
                List.of(variables),
                wanted,
                Map.of("__interval", ChosenValues.fixed("15s")),
                expression -> {
                    lookedUp.add(expression);
                    return new Found<>(pods, false);
                },
                isFree);
    }

    private String text(Map<String, List<String>> wanted, String template, Variable... variables) {
        return of(false, wanted, variables).interpolated("expression", template);
    }

    @Test
    void interpolated_withoutAChoice_hasWhatTheBoardOpensWith() {
        Variable typed = one("typed", new TextBox(""));
        Variable span = one("span", new Interval(List.of("5m", "1h")), "1h");
        Variable fixed = one("fixed", new Constant("a\"b"));

        assertThat(text(
                        Map.of(),
                        "rate(m{a=\"$cluster$typed\",b=\"$fixed\"}[$span]) + $__interval",
                        CLUSTER,
                        typed,
                        span,
                        fixed))
                .isEqualTo("rate(m{a=\"blue\",b=\"a\\\"b\"}[1h]) + 15s");
    }

    @Test
    void interpolated_looksUpWhatDependsOnWhatIsChosen() {
        Map<String, List<String>> green = Map.of("cluster", List.of("green"));

        assertThat(text(green, "m{pod=~\"$pod\"}", CLUSTER, POD)).isEqualTo("m{pod=~\"p1\"}");
        assertThat(lookedUp).containsExactly("label_values(up{cluster=\"green\"}, pod)");
    }

    @Test
    void interpolated_all_isEachValue() {
        Map<String, List<String>> all = Map.of("pod", List.of(VariableRules.ALL));

        assertThat(text(all, "m{pod=~\"$pod\"}", CLUSTER, POD)).isEqualTo("m{pod=~\"(p1|p2|p3)\"}");
    }

    @Test
    void interpolated_allOfTooMany_isRefused() {
        pods = IntStream.range(0, 1_001).mapToObj(n -> "p" + n).toList();
        BoardVariables variables = of(false, Map.of("pod", List.of(VariableRules.ALL)), CLUSTER, POD);

        assertRefused(Problem.LIMIT_EXCEEDED, () -> variables.interpolated("expression", "m{pod=~\"$pod\"}"));
    }

    @Test
    void interpolated_ofWhatIsNotMentioned_looksNothingUp() {
        assertThat(text(Map.of("pod", List.of("anything")), "up", CLUSTER, POD)).isEqualTo("up");
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void interpolated_aValueThatIsNotListed_isForbiddenToWhoMayAskOnlyWhatIsStored() {
        Map<String, List<String>> other = Map.of("pod", List.of("p1", "secret"));
        BoardVariables bound = of(false, other, CLUSTER, POD);

        assertRefused(Problem.FORBIDDEN, () -> bound.interpolated("expression", "m{pod=~\"$pod\"}"));
        assertThat(of(true, other, CLUSTER, POD).interpolated("expression", "m{pod=~\"$pod\"}"))
                .isEqualTo("m{pod=~\"(p1|secret)\"}");
    }

    @Test
    void new_whatIsNotOfTheDomain_isRefusedByRole() {
        List<Map<String, List<String>>> wrong = List.of(
                Map.of("unknown", List.of("a")),
                Map.of("cluster", List.of("red")),
                Map.of("cluster", List.of("blue", "green")),
                Map.of("cluster", List.of()),
                Map.of("cluster", List.of(VariableRules.ALL)),
                Map.of("pod", List.of("p1", VariableRules.ALL)));

        assertThat(wrong).allSatisfy(wanted -> {
            assertRefused(Problem.FORBIDDEN, () -> of(false, wanted, CLUSTER, POD));
            assertRefused(Problem.INVALID, () -> of(true, wanted, CLUSTER, POD));
        });
    }

    @Test
    void values_areThoseThatThePatternTakes() {
        Variable narrow = new Variable(
                "narrow",
                "",
                0,
                new VariableDefinition.Query("label_values(pod)", "p[13]|$cluster"),
                false,
                false,
                List.of());
        pods = List.of("blue", "p1", "p2", "p3");

        assertThat(of(false, Map.of(), CLUSTER, narrow).values(narrow).values()).containsExactly("blue", "p1", "p3");
    }

    @Test
    void values_whenTheLookUpFails_tellsWhy() {
        BelvedereException away = BelvedereException.unavailable("away", 2);
        BoardVariables variables = new BoardVariables(
                List.of(CLUSTER, POD),
                Map.of(),
                Map.of(),
                expression -> {
                    throw away;
                },
                false);

        assertThat(variables.values(POD).fault()).containsSame(away);
        assertRefused(Problem.UNAVAILABLE, () -> variables.interpolated("expression", "m{pod=~\"$pod\"}"));
        assertThat(variables.interpolated("expression", "m{a=\"$cluster\"}")).isEqualTo("m{a=\"blue\"}");
    }
}
