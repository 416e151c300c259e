package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UnansweredServletTest {

    @Test
    void path_thatLeadsNowhereIsNotFound() throws IOException {
        FakeServlet servlet = new FakeServlet("/nonsense");

        serve(servlet);

        assertThat(servlet.status).isEqualTo(404);
    }

    @Test
    void refusalOfTheContainer_keepsItsStatusWhateverItWasThrownAs() throws IOException {
        FakeServlet servlet = new FakeServlet("/a%2fb").refused(400, new IOException("encoded slash"));

        serve(servlet);

        assertThat(servlet.status).isEqualTo(400);
        assertThat(servlet.body()).contains("\"code\":\"INVALID\"").doesNotContain("slash");
    }

    @Test
    void failure_isToldAsWhatItIs() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").refused(500, BelvedereException.notFound("dashboard", 7));

        serve(servlet);

        assertThat(servlet.status).isEqualTo(404);
    }

    private static void serve(FakeServlet servlet) throws IOException {
        HttpServletRequest request = servlet.request();
        new Exchange(new RequestId("r1"), System.nanoTime()).attachTo(request);
        new UnansweredServlet().service(request, servlet.response());
    }
}
