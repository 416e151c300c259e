package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.Freshness;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryService;
import io.belvedere.query.SlowQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers every range with series made for its grid, and knows what was asked. */
final class FakeQueries implements QueryService {

    private final Function<Grid, List<Series>> answer;
    private final List<String> asked = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    private FakeQueries(Function<Grid, List<Series>> answer) {
        this.answer = answer;
    }

    static FakeQueries answering(Function<Grid, List<Series>> answer) {
        return new FakeQueries(answer);
    }

    /** A series that has a value at each step for which there is one. */
    static Series series(String name, Grid grid, double... values) {
        long[] times = new long[values.length];
        for (int step = 0; step < values.length; step++) {
            times[step] = grid.time(step);
        }
        return new Series(SeriesLabels.of(Map.of("name", name)), times, values);
    }

    List<String> asked() {
        return asked;
    }

    List<Grid> grids() {
        return grids;
    }

    @Override
    public boolean mayAsk(Caller caller) {
        return true;
    }

    @Override
    public QueryAnswer instant(Caller caller, QueryRequest request, long timeMillis) {
        return range(caller, request, Grid.instant(timeMillis));
    }

    @Override
    public QueryAnswer range(Caller caller, QueryRequest request, Grid grid) {
        asked.add(request.text());
        grids.add(grid);
        QueryResult result = new QueryResult(
                ValueType.RANGE_VECTOR, answer.apply(grid), "", List.of("a warning"), List.of(), QueryStatistics.NONE);
        return new QueryAnswer(result, new Freshness(0, 0, grid.steps(), false, null));
    }

    @Override
    public Pending<QueryAnswer> beginInstant(Caller caller, QueryRequest request, long timeMillis) {
        return Pending.settled(() -> instant(caller, request, timeMillis));
    }

    @Override
    public Pending<QueryAnswer> beginRange(Caller caller, QueryRequest request, Grid grid) {
        return Pending.settled(() -> range(caller, request, grid));
    }

    @Override
    public String explain(Caller caller, QueryRequest request, Grid grid) {
        return request.text();
    }

    @Override
    public List<SlowQuery> slow(Caller caller) {
        return List.of();
    }

    @Override
    public String format(String text) {
        return text;
    }
}
