package io.belvedere.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.ChosenValues.Origin;
import io.belvedere.problem.Problem;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

    private static final String WICKED = "\"'`\\|.*(){}[]$#\n, or vector(1)é😀";

    private static String of(String template, ChosenValues x) {
        return Interpolation.of("expression", template, Map.of("x", x, "__interval", ChosenValues.fixed("15s"))::get);
    }

    private static ChosenValues typed(String... values) {
        return new ChosenValues(List.of(values), values.length > 1, Origin.OTHERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up{job=\"$x\"}                | up{job=\"api\"}",
                "up{job='${x}', a=\"[[x]]\"}   | up{job='api', a=\"api\"}",
                "rate(m[$__interval])          | rate(m[15s])",
                "sum by ($x) (up) # of $x here | sum by (api) (up) # of  here",
                "up{a=\"\\\"$x\"} + $x         | up{a=\"\\\"api\"} + api",
                "up{a=`\\`, b=\"$x\"}          | up{a=`\\`, b=\"api\"}",
                "up{a=\"$xy[5m]\"}             | up{a=\"$xy[5m]\"}",
            })
    void of_putsAValueInThePlaceOfEachMention(String template, String expected) {
        assertThat(Interpolation.of("expression", template, name -> switch (name) {
                    case "x" -> typed("api");
                    case "__interval" -> ChosenValues.fixed("15s");
                    default -> ChosenValues.fixed("$" + name);
                }))
                .isEqualTo(expected);
    }

    @Test
    void of_severalWithinQuotes_areAlternatives() {
        assertThat(of("up{job=~\"$x\"}", typed("a.b", "c"))).isEqualTo("up{job=~\"(a\\\\.b|c)\"}");
        assertThat(of("up{job=~'$x'}", typed("a", "b"))).isEqualTo("up{job=~'(a|b)'}");
        assertThat(of("up{job=~\"$x\"}", new ChosenValues(List.of("a.b"), true, Origin.OTHERS)))
                .isEqualTo("up{job=~\"a\\\\.b\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "csv         ; \"a,b c\"",
                "raw         ; \"a,b c\"",
                "pipe        ; \"a|b c\"",
                "text        ; \"a + b c\"",
                "regex       ; \"(a|b c)\"",
                "percentencode ; \"a,b%20c\"",
                "json        ; \"\\\"a\\\",\\\"b c\\\"\"",
                "singlequote ; \"'a','b c'\"",
            })
    void of_aFormat_isThatOfTheValues(String format, String expected) {
        assertThat(of("\"${x:" + format + "}\"", typed("a", "b c"))).isEqualTo(expected);
    }

    @Test
    void of_outsideOfQuotes_aFormatWithQuotes_isText() {
        assertThat(of("label_replace(up, ${x:doublequote}, \"\", \"\", \"\")", typed("a\"b")))
                .isEqualTo("label_replace(up, \"a\\\"b\", \"\", \"\", \"\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"up or vector(1)", "5m] or up[5m", "a)", "''", "1 + 1", "a-b", "{}", "a b", "\"a\""})
    void of_outsideOfQuotes_whatOthersTyped_isNoPieceOfAQuery(String value) {
        assertRefused(Problem.INVALID, () -> of("rate(m[$x])", typed(value)));
        assertRefused(Problem.INVALID, () -> of("m * ${x:raw}", typed(value)));
    }

    @ParameterizedTest
    @CsvSource({"5m", "1h30m", "0.95", "-3", "1e9", ".5", "http_requests_total", "job:rate:5m"})
    void of_outsideOfQuotes_takesNamesNumbersAndDurations(String value) {
        assertThat(of("f($x)", typed(value))).isEqualTo("f(" + value + ")");
    }

    @Test
    void of_outsideOfQuotes_whatTheBoardBrings_isAnyPiece() {
        assertThat(of("sum($x)", ChosenValues.fixed("up{job=\"a\"} or vector(1)")))
                .isEqualTo("sum(up{job=\"a\"} or vector(1))");
    }

    @Test
    void of_betweenBackticks_refusesABacktick() {
        assertThat(of("up{a=`$x`}", typed("a\\b\"c"))).isEqualTo("up{a=`a\\b\"c`}");
        assertRefused(Problem.INVALID, () -> of("up{a=`$x`}", typed("a`b")));
    }

    /** Whatever is chosen, a selector has the conditions that were stored, and one is for this very value. */
    @Test
    void of_wickedValues_changeNothingButTheValue() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder value = new StringBuilder();
            int length = random.nextInt(8);
            int[] letters = WICKED.codePoints().toArray();
            for (int i = 0; i < length; i++) {
                value.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            String quote = random.nextBoolean() ? "\"" : "'";
            String text = of("up{a=" + quote + "$x" + quote + ",b=\"c\"}", typed(value.toString()));

            VectorSelector selector = (VectorSelector) Query.parse(text).expression();
            assertThat(selector.allMatches())
                    .as("seed %d, value %s", seed, value)
                    .extracting(match -> match.name() + " " + match.operator() + " " + match.value())
                    .containsExactlyInAnyOrder("__name__ EQUAL up", "a EQUAL " + value, "b EQUAL c");
        }
    }

    @Test
    void of_whatLooksLikeAMention_isRefused() {
        assertRefused(Problem.INVALID, () -> of("up{a=\"${x\"}", typed("a")));
        assertRefused(Problem.INVALID, () -> of("up{a=\"${x:sql}\"}", typed("a")));
    }
}
