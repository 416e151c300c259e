package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.query.QueryService;
import io.belvedere.query.SlowQuery;
import io.belvedere.query.overlay.PreviousPeriod;
import io.belvedere.rest.parameter.Parameters;
import io.belvedere.rest.prometheus.Results.Detail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queries as clients of Prometheus ask them. */
final class QueryCalls {

    /** With any value: nothing of the answer is to be what an earlier query came to. */
    static final String NO_CACHE = "nocache";

    private final QueryService queries;
    private final InstantSource clock;

    QueryCalls(QueryService queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    Reply instant(Caller caller, Parameters parameters) {
        long time = parameters.time("time", clock.millis());
        int limit = parameters.limit("limit");
        QueryAnswer answer = queries.instant(caller, request(parameters), time);
        JsonBytes data = new JsonBytes();
        new Results(data).instant(answer, Grid.instant(time), limit, detail(parameters));
        return reply(data, limit, answer.result());
    }

    Reply range(Caller caller, Parameters parameters) {
        Grid grid = grid(parameters);
        int limit = parameters.limit("limit");
        QueryRequest request = request(parameters);
        Drawing drawing = Drawing.of(parameters, grid);
        Optional<PreviousPeriod> shift = shift(parameters);
        QueryAnswer answer = queries.range(caller, request, grid);
        JsonBytes data = new JsonBytes();
        Results results = new Results(data, drawing);
        if (shift.isEmpty()) {
            results.range(answer, grid, limit, detail(parameters));
            return reply(data, limit, answer.result());
        }
        PreviousPeriod period = shift.get();
        QueryResult before = queries.range(caller, request, period.before(grid)).result();
        List<Series> moved = period.moved(before);
        results.overlaid(answer, moved, grid, limit, detail(parameters));
        return reply(data, limit, answer.result(), before);
    }

    private static Optional<PreviousPeriod> shift(Parameters parameters) {
        Optional<Duration> shift = parameters.duration("shift");
        requirePositive("shift", shift.orElse(null));
        return shift.map(PreviousPeriod::new);
    }

    /** On a grid if there is a start, else at one time. */
    Reply explain(Caller caller, Parameters parameters) {
        boolean isRange = parameters.text("start").isPresent();
        Grid grid = isRange ? grid(parameters) : Grid.instant(parameters.time("time", clock.millis()));
        JsonBytes data = new JsonBytes().string(queries.explain(caller, request(parameters), grid));
        return Reply.success(data, List.of(), List.of());
    }

    /** Queries that were slow of late, the latest first. */
    Reply slow(Caller caller) {
        JsonBytes data = new JsonBytes().raw('[');
        List<SlowQuery> slow = queries.slow(caller);
        for (int i = 0; i < slow.size(); i++) {
            data.raw(i == 0 ? "" : ",");
            new Results(data).slow(slow.get(i));
        }
        return Reply.success(data.raw(']'), List.of(), List.of());
    }

    Reply format(Parameters parameters) {
        JsonBytes data = new JsonBytes().string(queries.format(parameters.required("query")));
        return Reply.success(data, List.of(), List.of());
    }

    /** There are none yet; what asks for them is checked all the same. */
    Reply exemplars(Parameters parameters) {
        queries.format(parameters.required("query"));
        requireOrder(parameters.requiredTime("start"), parameters.requiredTime("end"));
        return Reply.success(new JsonBytes().raw("[]"), List.of(), List.of());
    }

    private static Reply reply(JsonBytes data, int limit, QueryResult... results) {
        Set<String> warnings = new LinkedHashSet<>();
        Set<String> infos = new LinkedHashSet<>();
        for (QueryResult result : results) {
            warnings.addAll(result.warnings());
            infos.addAll(result.infos());
        }
        if (Arrays.stream(results).anyMatch(result -> Results.isCut(result, limit))) {
            warnings.add(Reply.CUT);
        }
        return Reply.success(data, List.copyOf(warnings), List.copyOf(infos));
    }

    static QueryRequest request(Parameters parameters) {
        return request(parameters, parameters.required("query"));
    }

    /** For a query that was made of the one that is asked. */
    static QueryRequest request(Parameters parameters, String query) {
        Duration timeout = parameters.duration("timeout").orElse(null);
        Duration lookback = parameters.duration("lookback_delta").orElse(null);
        requirePositive("timeout", timeout);
        requirePositive("lookback_delta", lookback);
        Recall recall = parameters.text(NO_CACHE).isPresent() ? Recall.AVOIDED : Recall.ALLOWED;
        return new QueryRequest(query, Lane.INTERACTIVE, recall, timeout, lookback);
    }

    private static void requirePositive(String name, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw Parameters.refused(name, "must be longer than 0");
        }
    }

    static Grid grid(Parameters parameters) {
        return grid(
                parameters.requiredTime("start"), parameters.requiredTime("end"), parameters.requiredDuration("step"));
    }

    static Grid grid(long start, long end, Duration step) {
        requireOrder(start, end);
        if (step.toMillis() <= 0) {
            throw Parameters.refused("step", "must be at least a millisecond");
        }
        return new Grid(start, end, step.toMillis());
    }

    static void requireOrder(long start, long end) {
        if (end < start) {
            throw Parameters.refused("end", "must not be before the start");
        }
    }

    private static Detail detail(Parameters parameters) {
        return parameters
                .text("stats")
                .map(text -> text.equals("all") ? Detail.STEPS : Detail.TOTALS)
                .orElse(Detail.NONE);
    }
}
