package io.belvedere.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @Test
    void parse_readsTheUsualForm() {
        String text = "0f9c2a4e-8a53-4b6e-9a3d-0d3c6c1b7f10";

        assertThat(Uuids.parse("id", text)).hasToString(text);
        assertThat(Uuids.find(text)).contains(Uuids.parse("id", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0f9c2a4e8a534b6e9a3d0d3c6c1b7f10", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"})
    void parse_refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> Uuids.parse("id", text)).hasMessage("id is not a UUID");
        assertThat(Uuids.find(text)).isEmpty();
    }
}
