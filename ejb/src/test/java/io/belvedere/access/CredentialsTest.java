package io.belvedere.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void parse_readsBasic() {
        assertThat(Credentials.parse(basic("ada:pässword:with:colons")))
                .isEqualTo(new Credentials.Password("ada", "pässword:with:colons"));
    }

    @Test
    void parse_readsBearerWhateverTheCaseOfTheScheme() {
        assertThat(Credentials.parse("BEARER  abc ")).isEqualTo(new Credentials.Bearer("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ???", "Bearer", "Bearer  ", "Digest abc", "Basic bm9jb2xvbg==", "Basic OnB3"
            })
    void parse_refusesEveryOtherForm(String authorization) {
        assertThatThrownBy(() -> Credentials.parse(authorization)).isInstanceOf(BelvedereException.class);
    }

    /** No store could look for such a name. */
    @ParameterizedTest
    @ValueSource(strings = {"ad\0a:secret", "ada:sec\nret"})
    void parse_refusesControlCharacters(String text) {
        assertThatThrownBy(() -> Credentials.parse(basic(text)))
                .isInstanceOfSatisfying(BelvedereException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(Problem.UNAUTHENTICATED));
    }

    @Test
    void toString_hidesTheSecret() {
        assertThat(Credentials.parse(basic("ada:secret")).toString()).doesNotContain("secret");
        assertThat(Credentials.parse("Bearer secret").toString()).doesNotContain("secret");
    }
}
