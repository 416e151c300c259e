package io.belvedere.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"ab", "belvedere", "acme-2", "a23456789-123456789-123456789-123456789-123456789-123456789-123"})
    void parse_takesLowerCaseNames(String text) {
        assertThat(TenantId.parse(text)).hasToString(text);
        assertThat(TenantId.find(text)).contains(new TenantId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Acme", "1acme", "acme-", "ac me", "ac/me", "äcme", "a\nb"})
    void parse_refusesWhatCouldBeMistakenInAKeyOrToken(String text) {
        assertThatThrownBy(() -> TenantId.parse(text))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("tenant id must have");
        assertThat(TenantId.find(text)).isEmpty();
    }
}
