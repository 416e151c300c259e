package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.JsonBytes;
import io.belvedere.http.PackedBody;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.query.QueryService;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.rest.parameter.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the paths of the API, and those that ask beyond it. A form may come in the address or in a body. */
public final class PrometheusServlet extends GuardedServlet {

    /** Of the paths; the last ends in a name and {@code /values}. */
    public static final List<String> PATHS = List.of(
            "/api/v1/query",
            "/api/v1/query_range",
            "/api/v1/query_exemplars",
            "/api/v1/format_query",
            "/api/v1/explain_query",
            "/api/performance/slow-queries",
            "/api/v1/series",
            "/api/v1/labels",
            "/api/v1/metadata",
            "/api/v1/rules",
            "/api/v1/alerts",
            "/api/v1/periods",
            "/api/v1/top",
            "/api/v1/label/*");

    private static final long serialVersionUID = 1L;
    private static final String VALUES = "/values";

    private final transient QueryCalls queries;
    private final transient SeriesCalls series;
    private final transient PeriodCalls periods;
    private final transient RankingCalls ranking;

    public PrometheusServlet(QueryService queries, SeriesBrowser browser, InstantSource clock) {
        super("GET", "POST");
        this.queries = new QueryCalls(queries, clock);
        this.series = new SeriesCalls(browser);
        this.periods = new PeriodCalls(queries);
        this.ranking = new RankingCalls(queries, clock);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = Exchange.of(request);
        exchange.name(request.getMethod() + " " + request.getServletPath());
        Reply reply;
        try {
            reply = reply(request, exchange.caller());
        } catch (RuntimeException failure) {
            ProblemDocument document = Problems.tell(failure, exchange.id());
            exchange.failed(document.problem());
            Problems.headers(document, failure).forEach(response::setHeader);
            reply = Reply.failure(
                    failure instanceof BelvedereException told
                            ? told
                            : new BelvedereException(document.problem(), document.detail()));
        }
        write(reply, request, response);
    }

    private Reply reply(HttpServletRequest request, Caller caller) throws IOException {
        Parameters parameters = parameters(request);
        return switch (request.getServletPath()) {
            case "/api/v1/query" -> queries.instant(caller, parameters);
            case "/api/v1/query_range" -> queries.range(caller, parameters);
            case "/api/v1/query_exemplars" -> queries.exemplars(parameters);
            case "/api/v1/format_query" -> queries.format(parameters);
            case "/api/v1/explain_query" -> queries.explain(caller, parameters);
            case "/api/performance/slow-queries" -> queries.slow(caller);
            case "/api/v1/series" -> series.series(caller, parameters);
            case "/api/v1/labels" -> series.labelNames(caller, parameters);
            case "/api/v1/metadata" -> series.metadata(caller, parameters);
            case "/api/v1/periods" -> periods.periods(caller, parameters);
            case "/api/v1/top" -> ranking.top(caller, parameters);
            case "/api/v1/rules" -> empty("{\"groups\":[]}");
            case "/api/v1/alerts" -> empty("{\"alerts\":[]}");
            default -> series.labelValues(caller, labelName(request), parameters);
        };
    }

    private static Reply empty(String data) {
        return Reply.success(new JsonBytes().raw(data), List.of(), List.of());
    }

    private static Parameters parameters(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, List<String>> all = decoded(request).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue()), (a, b) -> a, TreeMap::new));
        if (wantsNoCache(request.getHeader("Cache-Control"))) {
            all.put(QueryCalls.NO_CACHE, List.of("1"));
        }
        return new Parameters(all);
    }

    private static Map<String, String[]> decoded(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            throw new BelvedereException(
                    Problem.INVALID, "the parameters are malformed: a % must have two hexadecimal digits behind it");
        }
    }

    private static boolean wantsNoCache(@Nullable String cacheControl) {
        return cacheControl != null && (cacheControl.contains("no-store") || cacheControl.contains("no-cache"));
    }

    private static String labelName(HttpServletRequest request) {
        String path = String.valueOf(request.getPathInfo());
        if (!path.endsWith(VALUES) || path.length() <= VALUES.length() + 1) {
            throw new BelvedereException(Problem.NOT_FOUND, "there is nothing at this address");
        }
        return LabelNameInPath.decoded(path.substring(1, path.length() - VALUES.length()));
    }

    private static void write(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        response.setContentType("application/json");
        response.addHeader("Vary", "Accept-Encoding");
        try (OutputStream body = PackedBody.of(request, response, reply.body().size())) {
            reply.body().writeTo(body);
        }
    }
}
