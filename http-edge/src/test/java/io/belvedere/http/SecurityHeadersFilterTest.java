package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {

    private final SecurityHeadersFilter filter = new SecurityHeadersFilter();

    @Test
    void plainAnswer_isForNoBrowserToInterpretOrKeep() throws Exception {
        FakeServlet servlet = new FakeServlet("/api");

        filter.doFilter(servlet.request(), servlet.response(), FakeServlet.chain((request, response) -> {}));

        assertThat(servlet.answered)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void secureAnswer_asksForSecureTransportFromNowOn() throws Exception {
        FakeServlet servlet = new FakeServlet("/api");
        servlet.secure = true;

        filter.doFilter(servlet.request(), servlet.response(), FakeServlet.chain((request, response) -> {}));

        assertThat(servlet.answered).containsKey("strict-transport-security");
    }
}
