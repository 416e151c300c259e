package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.query.QueryService;
import io.belvedere.query.ranking.Grouped;
import io.belvedere.query.ranking.Grouped.With;
import io.belvedere.query.ranking.Leaders;
import io.belvedere.query.ranking.Measure;
import io.belvedere.query.ranking.Ranking;
import io.belvedere.rest.parameter.Parameters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Which series, or groups of them, are ahead over a range or at a time. */
final class RankingCalls {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 1_000;
    private static final int STEPS = 250;
    private static final long SECOND = 1_000;
    private static final Map<String, Measure> MEASURES =
            Map.of("avg", Measure.AVERAGE, "max", Measure.MAX, "last", Measure.LAST, "sum", Measure.SUM);
    private static final Map<String, With> WITH =
            Map.of("sum", With.SUM, "avg", With.AVERAGE, "max", With.MAX, "min", With.MIN, "count", With.COUNT);

    private final QueryService queries;
    private final InstantSource clock;

    RankingCalls(QueryService queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    Reply top(Caller caller, Parameters parameters) {
        Grid grid = grid(parameters);
        Ranking ranking = ranking(parameters);
        Optional<Drawing> lines = parameters.text("step").map(step -> Drawing.of(parameters, grid));
        String query = query(parameters);
        QueryResult result = queries.range(caller, QueryCalls.request(parameters, query), grid)
                .result();
        Leaders leaders = ranking.leaders(result);
        JsonBytes data = new JsonBytes();
        new RankingResults(data, grid, lines).write(leaders);
        return Reply.success(data, result.warnings(), result.infos());
    }

    private static Ranking ranking(Parameters parameters) {
        return new Ranking(
                parameters.choice("of", MEASURES).orElse(Measure.AVERAGE),
                parameters.whole("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT));
    }

    /** What is no query is refused as it was written, and not as it is asked for the groups. */
    private String query(Parameters parameters) {
        With with = parameters.choice("with", WITH).orElse(With.SUM);
        String text = parameters.required("query");
        queries.format(text);
        return new Grouped(parameters.list("by"), with).query(text);
    }

    private Grid grid(Parameters parameters) {
        long end = parameters.time("end", clock.millis());
        Optional<Duration> step = parameters.duration("step");
        if (parameters.text("start").isEmpty()) {
            step.ifPresent(any -> parameters.required("start"));
            return Grid.instant(end);
        }
        long start = parameters.requiredTime("start");
        return QueryCalls.grid(start, end, step.orElse(stepOf(end - start)));
    }

    /** Whole seconds, as few as make no more steps than a ranking needs. */
    private static Duration stepOf(long rangeMillis) {
        long seconds = Math.max(0, rangeMillis - 1) / (SECOND * STEPS) + 1;
        return Duration.ofSeconds(seconds);
    }
}
