package io.belvedere.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void required_stripsBlanksAround() {
        assertThat(Text.required("title", "  Fleet \u2003", 10)).isEqualTo("Fleet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void required_refusesBlankText(String blank) {
        assertThatThrownBy(() -> Text.required("title", blank, 10)).hasMessage("title must not be blank");
    }

    @Test
    void required_countsCodePointsNotCharacters() {
        String tenRockets = "🚀".repeat(10);

        assertThat(Text.required("title", tenRockets, 10)).isEqualTo(tenRockets);
        assertThatThrownBy(() -> Text.required("title", tenRockets + "!", 10))
                .hasMessage("title has 11 characters, at most 10 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\ud800b"})
    void required_refusesWhatNoStoreKeeps(String text) {
        assertThatThrownBy(() -> Text.required("title", text, 10))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("title contains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a</b>", "<!--", "<?php", "1 < 2 <script", "<é"})
    void requirePlain_refusesMarkup(String text) {
        assertThatThrownBy(() -> Text.requirePlain("title", text))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("title holds markup, '<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "a <= b", "<3", "<", "a<", "-> b", "R&D", "<<", ""})
    void requirePlain_takesComparisonsAndHearts(String text) {
        assertThatCode(() -> Text.requirePlain("title", text)).doesNotThrowAnyException();
    }

    @Test
    void quoted_cutsWhatIsLong() {
        assertThat(Text.quoted("a")).isEqualTo("'a'");
        assertThat(Text.quoted("🚀".repeat(101))).isEqualTo("'" + "🚀".repeat(100) + "…'");
    }
}
