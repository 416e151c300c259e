package io.belvedere.promql.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2PatternTest {

    private static LinearPattern re2(String pattern) {
        return LinearPattern.re2(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "(?i)abc, aBC, true",
        "a(?i)b|c, aB, true",
        "a(?i)b|c, C, true",
        "a(?i)b|c, AB, false",
        "(a(?i)b)c, aBC, false",
        "(?i:a)b, AB, false",
        "(?i:a)b, Ab, true",
        "(?i)a(?-i)b, AB, false",
        "(?i)[a-c]+, aBC, true",
        "(?i)[^a], A, false",
        "(?i)\u212A, k, true",
        "(?i)ß, ẞ, true",
        "(?i)i, ı, false",
        "(?P<x>a)(?<y>b), ab, true",
        "\\d+\\.\\d+, 1.25, true",
        "\\D\\W\\S, a-b, true",
        "[\\d\\-x]+, 1-x, true",
        "[^\\d]+, 1a, false",
        "[[:alpha:]_]+, ab_, true",
        "[[:^digit:]], 1, false",
        "\\pL+, äb, true",
        "\\p{Lu}, ä, false",
        "(?i)\\p{Lu}, ä, true",
        "\\P{Greek}, α, false",
        "\\p{^Greek}, α, false",
        "[\\p{Greek}x]+, αxβ, true",
        "\\x41\\x{1F680}\\101, A🚀A, true",
        "\\Qa.b*\\E+, a.b**, true",
        "\\Qa.b, axb, false",
        "a{, a{, true",
        "'a{,2}', 'a{,2}', true",
        "a{02}, a{02}, true",
        "a{2}, aa, true",
        "'a{2,}', aaaa, true",
        "'a{2,3}?', aaaa, false",
        "[]a]+, ]a, true",
        "[^]a], ], false",
        "[a-], -, true",
        "[[a]+, '[a', true",
        "], ], true",
        "}, }, true",
        "^a$, a, true",
        "(^a|b)c$, ac, true",
        "a^b, ab, false",
        "a$|b, b, true",
        "\\Aa\\z, a, true",
        "\\bfoo\\b.*, foo bar, true",
        "foo\\b.+, foobar, false",
        "foo\\Bbar, foobar, true",
        "'(?:)', '', true",
        "'()*', '', true",
        "'|a', '', true",
        "(?U)a+?, aa, true"
    })
    void matches_wholeTexts(String pattern, String text, boolean expected) {
        assertThat(re2(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void matches_lineFeedsByTheDot() {
        assertThat(re2("a.b").matches("a\nb")).isTrue();
        assertThat(re2("a.*").matches("a\nb")).isTrue();
        assertThat(re2("(?-s)a.b").matches("a\nb")).isFalse();
        assertThat(re2("(?-s)a.*").matches("a\nb")).isFalse();
        assertThat(re2("(?m)a$\n^b").matches("a\nb")).isTrue();
        assertThat(re2("a$\n^b").matches("a\nb")).isFalse();
        assertThat(re2("\\s").matches("\u000B")).isFalse();
        assertThat(re2("[^a]").matches("\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a)",
                "a**",
                "a+*",
                "a{2}{3}",
                "*",
                "a|*",
                "(*a)",
                "{2}",
                "a{3,2}",
                "a{1001}",
                "[",
                "[]",
                "[a",
                "[z-a]",
                "[a-\\d]",
                "[[:nope:]]",
                "\\",
                "\\1",
                "\\8",
                "\\y",
                "\\C",
                "\\Z",
                "\\é",
                "\\x4",
                "\\x{110000}",
                "\\x{}",
                "\\p{Nope}",
                "\\p{",
                "\\p",
                "(?=a)",
                "(?!a)",
                "(?<=a)",
                "(?<!a)",
                "(?P<a>x)(?P<a>y)",
                "(?P<>x)",
                "(?",
                "(?i",
                "(?x)a",
                "(((a{1000}){1000}){1000})",
                "(((){1000}){1000}){1000}"
            })
    void re2_refusesWhatItDoesNotKnow(String pattern) {
        assertThatThrownBy(() -> re2(pattern)).hasMessageStartingWith("is '" + pattern + "', which ");
    }

    @Test
    void re2_boundsDepthAndLength() {
        assertThatThrownBy(() -> re2("(".repeat(60_000))).hasMessageEndingWith("has groups nested deeper than 100");
        assertThatThrownBy(() -> re2("a".repeat(70_000))).hasMessage("has 70000 characters, at most 65536 are allowed");
        assertThatThrownBy(() -> re2("a".repeat(1_000) + "("))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void re2_takesLongPatterns() {
        String members = IntStream.range(0, 30_000).mapToObj(i -> "ab").collect(Collectors.joining("", "[", "]+"));
        String ways = IntStream.range(0, 5_000).mapToObj(i -> "host" + i).collect(Collectors.joining("|"));

        assertThat(re2(members).matches("abba")).isTrue();
        assertThat(re2(ways).words()).map(Set::size).contains(5_000);
        assertThat(re2("(?i)" + ways).matches("HOST4999")).isTrue();
        assertThat(re2("x".repeat(60_000)).matches("x".repeat(60_000))).isTrue();
    }

    @Test
    void words_areFoundWhereThereAreFew() {
        assertThat(re2("a(b|c)d?").words()).contains(Set.of("ab", "ac", "abd", "acd"));
        assertThat(re2("\\Qa.b\\E|c\\.d").words()).contains(Set.of("a.b", "c.d"));
        assertThat(re2("").words()).contains(Set.of(""));
        for (String endless : List.of("a+", "a.", "[ab]", "(?i)a", "^a", "(a|b)".repeat(20))) {
            assertThat(re2(endless).words()).as(endless).isEmpty();
        }
    }

    @Test
    void matches_rightWhenMoreSetsOccurThanAreRemembered() {
        // Whether the twelfth character from the end is an a: an automaton needs 4 096 sets of states for that.
        LinearPattern pattern = re2("[ab]*a[ab]{11}");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
            boolean expected = text.length() >= 12 && text.charAt(text.length() - 12) == 'a';
            if (i % 97 == 0) {
                assertThat(pattern.matches(text.toString()))
                        .as("seed %d, %d", seed, i)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(?i)(.*a){12}b", "(\\ba*)*b", ".*.*.*.*.*b", "((a{0,20}){0,20})b"})
    void matches_isQuickWhereBacktrackingIsNot(String pattern) {
        LinearPattern linear = re2(pattern);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(linear.matches("a".repeat(1_000)))
                .isFalse());
    }

    /** The naive twin is the JDK's own engine, on short texts. It loses matches where it repeats a boundary. */
    @Test
    void matches_asTheJdkDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int matching = 0;
        for (int i = 0; i < 40_000; i++) {
            String pattern = pattern(random, 3, ATOMS.size());
            LinearPattern linear = re2(pattern);
            Pattern jdk = Pattern.compile(pattern, Pattern.DOTALL | Pattern.UNIX_LINES);
            for (int j = 0; j < 3; j++) {
                String text = text(random);
                boolean expected = jdk.matcher(text).matches();
                matching += expected ? 1 : 0;

                assertThat(linear.matches(text))
                        .as("'%s' on '%s', seed %d", pattern, text, seed)
                        .isEqualTo(expected);
                Optional<Set<String>> words = linear.words();
                assertThat(words.isEmpty() || words.get().contains(text) == expected)
                        .as("words of '%s' on '%s', seed %d", pattern, text, seed)
                        .isTrue();
            }
        }
        assertThat(matching).as("both answers occur, seed %d", seed).isCloseTo(60_000, within(59_000));
    }

    private static final List<String> ATOMS =
            List.of("a", "b", "A", "[ab]", ".", "[^a]", "\\d", "\\w", "(?i:a)", "\\Qa\\E", "\\b", "\\B", "^", "\\z");

    private static final int WITHOUT_BOUNDARIES = 10;

    private static String pattern(Random random, int depth, int atoms) {
        int kind = random.nextInt(depth > 0 ? 7 : 2);
        return switch (kind) {
            case 0, 1 -> ATOMS.get(random.nextInt(atoms));
            case 2, 3 -> pattern(random, depth - 1, atoms) + pattern(random, depth - 1, atoms);
            case 4 -> "(" + pattern(random, depth - 1, atoms) + "|" + pattern(random, depth - 1, atoms) + ")";
            case 5 -> "((?i)" + pattern(random, depth - 1, atoms) + ")";
            default -> "(?:" + pattern(random, depth - 1, WITHOUT_BOUNDARIES) + ")" + repeat(random);
        };
    }

    private static String repeat(Random random) {
        String[] repeats = {"*", "+", "?", "{2}", "{1,2}", "{0,1}", "{1,}", "*?"};
        return repeats[random.nextInt(repeats.length)];
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append("ab1A-".charAt(random.nextInt(5)));
        }
        return text.toString();
    }
}
