package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.belvedere.access.Credentials;
import io.belvedere.access.Role;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationFilterTest {

    private static final Caller CALLER = new Caller(TenantId.parse("acme"), "erin", Role.EDITOR);

    private final AuthenticationFilter filter = new AuthenticationFilter(
            new OneToken(), request -> Exchange.pathOf(request).equals("/health"));
    private @Nullable Caller served;

    @Test
    void credentials_becomeTheCallerOfTheExchange() throws Exception {
        serve(new FakeServlet("/api").sending("Authorization", "Bearer good"));

        assertThat(served).isEqualTo(CALLER);
    }

    @Test
    void anonymousRequest_isChallenged() throws Exception {
        FakeServlet servlet = new FakeServlet("/api");

        serve(servlet);

        assertThat(served).isNull();
        assertThat(servlet.status).isEqualTo(401);
        assertThat(servlet.answered.get("www-authenticate"))
                .startsWith("Basic realm=\"Belvedere\"")
                .contains("Bearer");
        assertThat(servlet.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void openPath_isServedToAnybody() throws Exception {
        FakeServlet servlet = new FakeServlet("/health");

        serve(servlet);

        assertThat(servlet.status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/", "/health;a=b", "/health/../api", "/%68ealth", "//health", "/health/live"})
    void pathLikeAnOpenOne_isGuarded(String path) throws Exception {
        FakeServlet servlet = new FakeServlet(path);

        serve(servlet);

        assertThat(servlet.status).isEqualTo(401);
    }

    @Test
    void storeThatIsGone_isToldWithATimeToRetry() throws Exception {
        FakeServlet servlet = new FakeServlet("/api").sending("Authorization", "Bearer later");

        serve(servlet);

        assertThat(servlet.status).isEqualTo(503);
        assertThat(servlet.answered).containsEntry("retry-after", "7");
    }

    private void serve(FakeServlet servlet) throws IOException, ServletException {
        HttpServletRequest request = servlet.request();
        new Exchange(new RequestId("r1"), 0).attachTo(request);
        filter.doFilter(request, servlet.response(), FakeServlet.chain((passed, response) -> {
            if (!servlet.committed
                    && servlet.status == 200
                    && !passed.getRequestURI().equals("/health")) {
                served = Exchange.of(passed).caller();
            }
        }));
    }

    private static final class OneToken implements Authenticator {
        @Override
        public Caller authenticate(Credentials credentials) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Caller authenticate(@Nullable String authorization) {
            if ("Bearer good".equals(authorization)) {
                return CALLER;
            }
            if ("Bearer later".equals(authorization)) {
                throw BelvedereException.unavailable("the database is gone", 7);
            }
            throw new BelvedereException(Problem.UNAUTHENTICATED, "credentials are needed");
        }
    }
}
