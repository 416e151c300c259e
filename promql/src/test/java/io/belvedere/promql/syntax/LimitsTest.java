package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private final PromqlParser parser = new PromqlParser();

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "abs(", "sum by (x) (", "2 ^ ", "a + (", "foo{a=~\"", "["})
    void parse_refusesDeepNestingWithoutOverflow(String opening) {
        String query = opening.repeat(100_000) + "a";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(PromqlException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {" + a", "[5m:]", " or a", " ^ a"})
    void parse_refusesTreesGrownByChains(String link) {
        String query = "rate(a[5m])" + link.repeat(50_000);

        assertThatThrownBy(() -> parser.parse(query)).isInstanceOf(PromqlException.class);
    }

    @Test
    void parse_acceptsNestingUpToTheLimit() {
        PromqlParser shallow = new PromqlParser(3, 100);

        assertThat(shallow.parse("((a))")).hasToString("((a))");
        assertThatThrownBy(() -> shallow.parse("(((a)))"))
                .hasMessage("1:4: parse error: expression is nested deeper than 3 levels");
        assertThatThrownBy(() -> shallow.parse("a + a + a + a"))
                .hasMessageEndingWith("expression is nested deeper than 3 levels");
    }

    @Test
    void deepestTree_printsAndCompares() {
        String query = "a + (".repeat(124) + "a" + ")".repeat(124);

        Expression deepest = parser.parse(query);

        assertThat(deepest).hasToString(query).isEqualTo(parser.parse(query)).hasSameHashCodeAs(parser.parse(query));
    }

    @Test
    void parse_refusesTextBeyondTheLimit() {
        assertThatThrownBy(() -> new PromqlParser(10, 3).parse("a+bb"))
                .hasMessage("1:1: parse error: query is longer than 3 characters");
    }

    @Test
    void parse_refusesHugePatternsWithoutOverflow() {
        String deep = "(".repeat(20_000) + "a" + ")*".repeat(20_000);

        assertThatThrownBy(() -> parser.parse("{x=~\"" + deep + "\"}"))
                .isInstanceOf(PromqlException.class)
                .hasMessageEndingWith("has groups nested deeper than 100");
        assertThatThrownBy(() -> parser.parse("up{x!~\"(((a{1000}){1000}){1000})\"}"))
                .isInstanceOf(PromqlException.class)
                .hasMessageEndingWith("which repeats too much");
    }
}
