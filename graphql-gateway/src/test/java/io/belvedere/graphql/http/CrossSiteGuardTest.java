package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteGuardTest {

    private static final String PASSWORD = "Basic YWRtaW46c2VjcmV0";

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/json",
        "X-Apollo-Operation-Name, Board",
        "Apollo-Require-Preflight, true",
        "GraphQL-Require-Preflight, 1",
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none"
    })
    void check_takesWhatAPageOfAnotherSiteCannotSend(String header, String value) {
        FakeRequest request = FakeRequest.get().with("Authorization", PASSWORD).with(header, value);

        assertThatCode(() -> CrossSiteGuard.check(request.request())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, application/json",
        "Content-Type, text/plain",
        "Content-Type, Text/Plain; charset=utf-8",
        "Content-Type, multipart/form-data; boundary=x",
        "Content-Type, application/x-www-form-urlencoded",
        "Content-Type, ''",
        "X-Apollo-Operation-Name, ''",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void check_refusesARememberedPasswordWithoutAProof(String header, String value) {
        FakeRequest request = FakeRequest.get().with("Authorization", PASSWORD).with(header, value);

        assertThatThrownBy(() -> CrossSiteGuard.check(request.request()))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
                    assertThat(refusal.document().status()).isEqualTo(400);
                    assertThat(refusal.document().code()).isEqualTo("CSRF_ERROR");
                });
    }

    @Test
    void check_needsNoProofBesideAToken() {
        FakeRequest request = FakeRequest.get().with("Authorization", "Bearer token");

        assertThatCode(() -> CrossSiteGuard.check(request.request())).doesNotThrowAnyException();
    }
}
