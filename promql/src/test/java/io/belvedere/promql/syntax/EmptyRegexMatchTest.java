package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyRegexMatchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".*",
                "a|",
                "|a",
                "(a|b*)",
                "a?b*?",
                "a{0,3}",
                "a{0}?",
                "(?i)",
                "(?i:a)*",
                "^$",
                "(?P<n>)",
                "()+",
                "\\Q\\E",
                "[a-z]*",
                "(a+)?",
                "((a)|(b*))c?"
            })
    void accepts_seesThatEmptyTextMatches(String pattern) {
        assertThat(EmptyRegexMatch.accepts(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".+",
                ".+?",
                "a|b",
                "a{1,}",
                "a{10}",
                "(?i)a",
                "(?P<n>a)",
                "[]*]",
                "[^]]",
                "[[:alpha:]]",
                "\\*",
                "\\Q*\\E",
                "\\pL",
                "\\p{Greek}",
                "\\x{10FFFF}",
                "a{",
                "(a|)b",
                "\\d",
                "[\\]]"
            })
    void accepts_seesThatEmptyTextDoesNotMatch(String pattern) {
        assertThat(EmptyRegexMatch.accepts(pattern)).isFalse();
    }

    @RepeatedTest(5)
    void accepts_agreesWithCompiledPatterns() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String pattern = randomPattern(random);
            assertThat(EmptyRegexMatch.accepts(pattern))
                    .as("%s, seed %d", pattern, seed)
                    .isEqualTo(expected(pattern));
        }
    }

    private static String randomPattern(Random random) {
        while (true) {
            StringBuilder pattern = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String[] parts = {"a", "(", ")", "|", "*", "?", "+", "[b]", "{0,2}", "{2}", "(?:"};
                pattern.append(parts[random.nextInt(parts.length)]);
            }
            // Possessive quantifiers are Java's alone.
            boolean possessive = pattern.toString().matches(".*[*+?}][*+?{].*");
            if (!possessive && compiles(pattern.toString())) {
                return pattern.toString();
            }
        }
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException malformed) {
            return false;
        }
    }

    private static boolean expected(String pattern) {
        return Pattern.compile(pattern).matcher("").matches();
    }
}
