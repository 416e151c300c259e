package io.belvedere.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentHashTest {

    /** As other programs compute it. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void of_isTheHashOfTheTextInUtf8() {
        assertThat(DocumentHash.of("").value()).isEqualTo(EMPTY);
        assertThat(DocumentHash.of("{ü}").value())
                .isEqualTo("303d2012a00553fef9938c7f271603e7b38f91b02257494f3615e24632e1bf2a");
    }

    @Test
    void parse_takesWhatOfMakes() {
        assertThat(DocumentHash.parse(EMPTY)).contains(DocumentHash.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void parse_takesNothingElse(String text) {
        assertThat(DocumentHash.parse(text)).isEmpty();
        assertThatThrownBy(() -> new DocumentHash(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
