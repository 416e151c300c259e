package io.belvedere.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.LabelMatcher.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "EQUAL, api, api, true",
        "EQUAL, api, web, false",
        "EQUAL, '', '', true",
        "NOT_EQUAL, api, '', true",
        "NOT_EQUAL, '', '', false",
        "MATCHES, ap, api, false",
        "MATCHES, ap., api, true",
        "MATCHES, api|web, web, true",
        "MATCHES, api|web, webs, false",
        "MATCHES, api|, '', true",
        "MATCHES, api.*, api, true",
        "MATCHES, api.*, xapi, false",
        "MATCHES, .*, '', true",
        "MATCHES, .+, '', false",
        "MATCHES, .+, x, true",
        "MATCHES, (?i)api, APi, true",
        "MATCHES, '', '', true",
        "MATCHES, x*, '', true",
        "NOT_MATCHES, .*, x, false",
        "NOT_MATCHES, .*, '', false",
        "NOT_MATCHES, .+, '', true",
        "NOT_MATCHES, .+, x, false",
        "NOT_MATCHES, api|web, '', true",
        "NOT_MATCHES, api|web, web, false",
        "NOT_MATCHES, ap.+, api, false",
        "NOT_MATCHES, ap.+, ap, true"
    })
    void matches_asPrometheusDoes(Kind kind, String value, String labelValue, boolean expected) {
        LabelMatcher matcher = LabelMatcher.of("job", kind, value);

        assertThat(matcher.matches(labelValue)).isEqualTo(expected);
        assertThat(matcher.matches(Labels.of(Map.of("job", labelValue)))).isEqualTo(expected);
    }

    @Test
    void choice_isGivenForAListOfValues() {
        assertThat(LabelMatcher.of("a", Kind.MATCHES, "x|y(1|2)?").choice())
                .contains(new LabelMatcher.Choice(Set.of("x", "y", "y1", "y2"), false));
        assertThat(LabelMatcher.of("a", Kind.NOT_MATCHES, "x|y").choice())
                .contains(new LabelMatcher.Choice(Set.of("x", "y"), true));
        assertThat(LabelMatcher.of("a", Kind.MATCHES, "x.*").choice()).isEmpty();
        assertThat(LabelMatcher.of("a", Kind.MATCHES, "(?i)x").choice()).isEmpty();
    }

    @Test
    void of_namesTheLabelOfAWrongPattern() {
        assertThatThrownBy(() -> LabelMatcher.of("k8s.pod", Kind.MATCHES, "a("))
                .hasMessage("the regular expression of label 'k8s.pod' is 'a(', which does not close a group");
    }

    @Test
    void toString_isASelectorsPart() {
        assertThat(LabelMatcher.of("k8s.pod", Kind.NOT_MATCHES, "a\\.b")).hasToString("\"k8s.pod\"!~\"a\\\\.b\"");
        assertThat(LabelMatcher.equal("job", "x")).hasToString("job=\"x\"");
    }

    @Test
    void equals_comparesWhatWasWritten() {
        assertThat(LabelMatcher.equal("a", "b"))
                .isEqualTo(LabelMatcher.of("a", Kind.EQUAL, "b"))
                .hasSameHashCodeAs(LabelMatcher.of("a", Kind.EQUAL, "b"))
                .isNotEqualTo(LabelMatcher.of("a", Kind.MATCHES, "b"));
    }
}
