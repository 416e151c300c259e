package io.belvedere.promql.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementTest {

    @ParameterizedTest
    @CsvSource({
        "$1-$2, x-y",
        "${1}-${2}, x-y",
        "$1x$2, y",
        "${1}x, xx",
        "$name|$0, y|x.y",
        "${name}s, ys",
        "$names, ''",
        "$nameé, ''",
        "$3$9${nope}., .",
        "$$1$, $1$",
        "$$$1, $x",
        "a$ $. ${ ${} ${1 $-, a$ $. ${ ${} ${1 $-",
        "${1-}, ${1-}",
        "$01$00, ''",
        "$1000000000000, ''",
        "'', ''",
        "🚀$1🚀, 🚀x🚀"
    })
    void template_isFilledAsGoDoes(String template, String expected) {
        assertThat(Replacement.of("(\\w)\\.(?P<name>\\w)(z)?", template).replaced("x.y"))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "(a|ab)(c|bcd)(d*), abcd, a-bcd-",
        "(a*)(ab)*(b*), abab, -ab-",
        "(a+)(a*), aaa, aaa--",
        "(a+?)(a*), aaa, a-aa-",
        "(?U)(a+)(a*)(.*?), aaab, a--aab",
        "(a*?)(a??)(a*), aa, --aa",
        "'(a{1,2})(a{0,2}?)(a*)', aaaa, aa--aa",
        "(?:(a)|b)*(.?)(), ab, a--",
        "(a*)*(b)?, aa, aa--",
        "(|a)*(.*)(), aa, -aa-",
        "(|a)+(.*)(), aa, -aa-",
        "(a|)+(.*)(), aa, a--",
        "(?:(a)(b)?)+, aba, a-b-",
        "(?<x>.)(?P<y>..)(?i:B), acdb, a-cd-",
        "(a){0}(a), a, -a-",
        "'((a)b){2,3}(c)?', abab, ab-a-",
        "'(a|){2,}(.*)()', aab, a-b-",
        "'(|a){1,}(.*)()', aa, -aa-",
        "'(a?){3}(.*)()', aa, --",
        "(?s)(.*?)(\\d+)(?-s:.*), host12, host-12-",
        "(^a|\\bb)(\\B.)*(\\b)\\z, bcd, b-d-"
    })
    void groups_takeWhatPerlWouldFindFirst(String pattern, String text, String expected) {
        assertThat(Replacement.of(pattern, "$1-$2-$3").replaced(text).orElse("refused"))
                .isEqualTo(expected);
    }

    @Test
    void groups_areTextsOfAnyCharacters() {
        assertThat(Replacement.of("(.*)\n(.)(.*)", "$3$2$1").replaced("a\n🚀é")).contains("é🚀a");
    }

    @Test
    void replaced_isEmptyWithoutAMatchOfTheWholeText() {
        assertThat(Replacement.of("a(.)", "$1").replaced("abc")).isEmpty();
        assertThat(Replacement.of("b|a", "x").replaced("ab")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a+)+b", "(a|a)*b", "((a*)*)*b", "(.*)(.*)(.*)(.*)b", "(a|b|ab)*c"})
    void replaced_isQuickWhereBacktrackingIsNot(String pattern) {
        Replacement replacement = Replacement.of("(?:" + pattern + ")?(?P<rest>a*)", "$1-$rest");
        String text = "a".repeat(60_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(replacement.replaced(text))
                .contains("-" + text));
    }

    @Test
    void replaced_refusesToMakeMoreThanALabelMayHold() {
        Replacement doubled = Replacement.of("(.*)", "$1$1");

        assertThat(doubled.replaced("a".repeat(32_768))).isPresent();
        assertThatThrownBy(() -> doubled.replaced("a".repeat(32_769)))
                .isInstanceOf(PatternException.class)
                .hasMessage("makes a text of more than 65536 characters");
    }

    @Test
    void of_boundsTheSize() {
        String groups = "(a)".repeat(2_000);
        String all =
                IntStream.rangeClosed(1, 2_000).mapToObj(i -> "${" + i + "}").collect(Collectors.joining());

        assertThat(Replacement.of(groups, "$2000").replaced("a".repeat(2_000))).contains("a");
        assertThatThrownBy(() -> Replacement.of(groups, all)).hasMessageEndingWith("is too long for so many groups");
        assertThatThrownBy(() -> Replacement.of("(((a{1000}){1000}){1000})", "$1"))
                .hasMessage("is '(((a{1000}){1000}){1000})', which repeats too much");
        assertThatThrownBy(() -> Replacement.of("a".repeat(70_000), ""))
                .hasMessage("has 70000 characters, at most 65536 are allowed");
    }
}
