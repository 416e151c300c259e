package io.belvedere.promql.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "^abc$, abc, true",
        "abc, abcd, false",
        "a|bc, bc, true",
        "'[a-c_]+', abc_, true",
        "'[^a-c]', b, false",
        "'[-a]', -, true",
        "'[a\\-z]', b, false",
        "'\\d{2,3}', 1234, false",
        "'\\d{2,3}', 123, true",
        "'\\d{2,}', 12345, true",
        "'a\\.b', axb, false",
        "'(?:ab)*?c', ababc, true",
        "'.', 🚀, true",
        "'\\w+@\\w+\\.com', me@home.com, true"
    })
    void matches_wholeTexts(String pattern, String text, boolean expected) {
        assertThat(LinearPattern.of(pattern).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a**",
                "*",
                "a{",
                "a{2",
                "a{3,2}",
                "a{1001}",
                "[",
                "[]",
                "[z-a]",
                "[a&&b]",
                "[[:alpha:]]",
                "\\",
                "\\1",
                "\\b",
                "(?=a)",
                "(?<n>a)",
                "(?i)a",
                "a+*",
                "a{2}{3}",
                "x]",
                "a^b",
                "a$|b",
                "(((a{100}){100}){100})",
                "(((){1000}){1000}){1000}"
            })
    void of_refusesWhatItDoesNotKnow(String pattern) {
        assertThatThrownBy(() -> LinearPattern.of(pattern)).hasMessageStartingWith("is '" + pattern + "', which ");
    }

    @Test
    void of_boundsTheLength() {
        assertThatThrownBy(() -> LinearPattern.of("a".repeat(501)))
                .hasMessage("has 501 characters, at most 500 are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|a)*b",
                "(a*)*b",
                "(.*a){12}b",
                ".*.*.*.*.*b",
                "a*a*a*a*a*a*a*a*b",
                "(a|b|ab)*c",
                "((a{0,20}){0,20})b"
            })
    void matches_isQuickWhereBacktrackingIsNot(String pattern) {
        LinearPattern linear = LinearPattern.of(pattern);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(linear.matches("a".repeat(1_000)))
                .isFalse());
    }

    /** The naive twin is the JDK's own engine, on short texts. */
    @Test
    void matches_asTheJdkDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int matching = 0;
        for (int i = 0; i < 20_000; i++) {
            String pattern = pattern(random, 3);
            String text = text(random);
            boolean expected =
                    Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
            matching += expected ? 1 : 0;

            assertThat(LinearPattern.of(pattern).matches(text))
                    .as("'%s' on '%s', seed %d", pattern, text, seed)
                    .isEqualTo(expected);
        }
        assertThat(matching).as("both answers occur, seed %d", seed).isCloseTo(10_000, within(9_900));
    }

    private static String pattern(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 4);
        return switch (kind) {
            case 0 -> "a";
            case 1 -> "[ab]";
            case 2 -> random.nextBoolean() ? "." : "b";
            case 3 -> random.nextBoolean() ? "[^a]" : "\\d";
            case 4 -> pattern(random, depth - 1) + pattern(random, depth - 1);
            case 5 -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            default -> "(?:" + pattern(random, depth - 1) + ")" + repeat(random);
        };
    }

    private static String repeat(Random random) {
        String[] repeats = {"*", "+", "?", "{2}", "{1,2}", "{0,1}", "{1,}", "*?"};
        return repeats[random.nextInt(repeats.length)];
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append("ab1c".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
