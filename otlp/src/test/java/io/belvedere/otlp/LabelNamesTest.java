package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNamesTest {

    private final LabelNames names = new LabelNames(NameTranslation.ESCAPED_WITH_SUFFIXES);

    @ParameterizedTest
    @CsvSource({
        "http.method, http_method",
        "http..method, http__method",
        "k8s:pod/name, k8s_pod_name",
        "1st, key_1st",
        "_hidden, key_hidden",
        "__reserved__, __reserved__",
        ".dot, key_dot",
        "größe, gr__e",
        "a🚀b, a_b",
    })
    void name_hasOneUnderscoreForEachCharacterThatCannotStandThere(String key, String expected) {
        assertThat(names.name(key)).isEqualTo(expected);
        assertThat(names.name(key)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "...", "ß"})
    void name_refusesAKeyOfWhichNothingIsLeft(String key) {
        assertThatThrownBy(() -> names.name(key))
                .isInstanceOf(PointRefusal.class)
                .hasMessage("attribute '" + key + "' has no letter or digit in its key");
    }

    @Test
    void name_isTheKeyWithoutEscaping() {
        assertThat(new LabelNames(NameTranslation.UTF8).name("größe.cm")).isEqualTo("größe.cm");
    }
}
