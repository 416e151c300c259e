package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestIdentityFilterTest {

    private final List<CompletedRequest> completed = new ArrayList<>();
    private final RequestIdentityFilter filter = new RequestIdentityFilter(Protocol.REST, completed::add);

    @Test
    void request_keepsTheIdItCameWith() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").sending("X-Request-ID", "trace-7");

        serve(servlet, (request, response) -> {});

        assertThat(servlet.answered).containsEntry("x-request-id", "trace-7");
        assertThat(completed.get(0).id().value()).isEqualTo("trace-7");
    }

    @Test
    void request_isGivenAnIdInPlaceOfOneUnfitForLogs() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").sending("X-Request-ID", "a\nlevel=ERROR");

        serve(servlet, (request, response) -> {});

        assertThat(servlet.answered.get("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void answer_saysHowLongItTook_beforeItIsCommitted() throws IOException {
        FakeServlet servlet = new FakeServlet("/a");

        serve(servlet, (request, response) -> {
            response.getOutputStream().write(1);
            response.getOutputStream().close();
        });

        assertThat(servlet.answered.get("x-response-time")).matches("\\d+ms");
    }

    @Test
    void emptyAnswer_saysHowLongItTook() throws IOException {
        FakeServlet servlet = new FakeServlet("/a");

        serve(servlet, (request, response) -> response.setStatus(204));

        assertThat(servlet.answered.get("x-response-time")).matches("\\d+ms");
    }

    @Test
    void monitor_isToldTheOperationThatTheServletNamed() throws IOException {
        serve(new FakeServlet("/a"), (request, response) -> Exchange.of(request).name("GET /a"));

        assertThat(completed).hasSize(1);
        assertThat(completed.get(0).operation()).isEqualTo("GET /a");
        assertThat(completed.get(0).problem()).isNull();
        assertThat(completed.get(0).duration()).isPositive();
    }

    @Test
    void stream_countsAsLongAsItsAnswerTookToBegin() throws IOException {
        serve(new FakeServlet("/a"), (request, response) -> {
            Exchange exchange = Exchange.of(request);
            exchange.streams();
            Duration begun = exchange.elapsed();
            long later = System.nanoTime() + 1_000_000;
            while (System.nanoTime() < later) {
                Thread.onSpinWait();
            }
            assertThat(exchange.elapsed()).isEqualTo(begun);
        });

        assertThat(completed).hasSize(1);
    }

    @Test
    void unrecognisedRequest_countsAsOther() throws IOException {
        serve(new FakeServlet("/a"), (request, response) -> {});

        assertThat(completed.get(0).operation()).isEqualTo("other");
    }

    @Test
    void wayToTheErrorPage_keepsTheExchangeThatHasBegun() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").sending("X-Request-ID", "r1");

        serve(
                servlet,
                (request, response) ->
                        filter.doFilter(request, response, FakeServlet.chain((again, answer) -> Exchange.of(again)
                                .name("GET /a"))));

        assertThat(completed).singleElement().satisfies(only -> {
            assertThat(only.id().value()).isEqualTo("r1");
            assertThat(only.operation()).isEqualTo("GET /a");
        });
    }

    @Test
    void refusalOfTheDomain_becomesAProblemDocument() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").sending("X-Request-ID", "r1");

        serve(servlet, (request, response) -> {
            throw BelvedereException.notFound("dashboard", 7);
        });

        assertThat(servlet.status).isEqualTo(404);
        assertThat(servlet.answered).containsEntry("content-type", "application/problem+json");
        assertThat(servlet.body())
                .isEqualTo("{\"type\":\"urn:belvedere:problem:not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"no dashboard with id 7\",\"instance\":\"r1\",\"code\":\"NOT_FOUND\","
                        + "\"id\":\"7\",\"kind\":\"dashboard\"}");
        assertThat(completed.get(0).problem()).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void unexpectedException_tellsNothingButTheId() throws IOException {
        FakeServlet servlet = new FakeServlet("/a").sending("X-Request-ID", "r1");

        serve(servlet, (request, response) -> {
            throw new IllegalStateException("secret of the database");
        });

        assertThat(servlet.status).isEqualTo(500);
        assertThat(servlet.body()).contains("\"code\":\"INTERNAL\"", "\"r1\"").doesNotContain("secret");
        assertThat(completed.get(0).problem()).isEqualTo(Problem.INTERNAL);
    }

    @Test
    void failureAfterTheAnswerHasBegun_leavesItAlone() throws IOException {
        FakeServlet servlet = new FakeServlet("/a");

        serve(servlet, (request, response) -> {
            response.getOutputStream().write('x');
            response.getOutputStream().flush();
            throw new IllegalStateException("too late");
        });

        assertThat(servlet.body()).isEqualTo("x");
        assertThat(completed.get(0).problem()).isEqualTo(Problem.INTERNAL);
    }

    @Test
    void refusedMethod_namesTheOnesAllowed() throws IOException {
        FakeServlet servlet = new FakeServlet("/a");

        serve(servlet, (request, response) -> {
            throw HttpRefusal.methodNotAllowed("PUT", "GET, HEAD");
        });

        assertThat(servlet.status).isEqualTo(405);
        assertThat(servlet.answered).containsEntry("allow", "GET, HEAD");
    }

    private void serve(FakeServlet servlet, FakeServlet.ChainEnd end) throws IOException {
        filter.doFilter(servlet.request(), servlet.response(), FakeServlet.chain(end));
    }
}
