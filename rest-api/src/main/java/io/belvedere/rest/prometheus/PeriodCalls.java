package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.query.Found;
import io.belvedere.query.QueryService;
import io.belvedere.query.period.PeriodRule;
import io.belvedere.query.period.SeriesPeriods;
import io.belvedere.query.period.Truth;
import io.belvedere.rest.parameter.Parameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** When the condition that a query stands for was true. */
final class PeriodCalls {

    private static final Map<String, Truth> TRUTHS = Map.of("present", Truth.PRESENT, "not_zero", Truth.NOT_ZERO);

    private final QueryService queries;

    PeriodCalls(QueryService queries) {
        this.queries = queries;
    }

    Reply periods(Caller caller, Parameters parameters) {
        Grid grid = QueryCalls.grid(parameters);
        PeriodRule rule = rule(parameters);
        int limit = parameters.limit("limit");
        QueryResult result =
                queries.range(caller, QueryCalls.request(parameters), grid).result();
        List<SeriesPeriods> periods = rule.periods(result, grid).stream()
                .sorted(Comparator.comparing(SeriesPeriods::labels))
                .toList();
        Found<SeriesPeriods> found = Found.of(periods, limit);
        JsonBytes data = new JsonBytes();
        new PeriodResults(data).write(found.entries());
        List<String> warnings = new ArrayList<>(result.warnings());
        if (found.more()) {
            warnings.add(Reply.CUT);
        }
        return Reply.success(data, warnings, result.infos());
    }

    private static PeriodRule rule(Parameters parameters) {
        Truth truth = parameters.choice("truth", TRUTHS).orElse(Truth.PRESENT);
        return new PeriodRule(truth, duration(parameters, "for"), duration(parameters, "gap"));
    }

    private static Duration duration(Parameters parameters, String name) {
        Duration duration = parameters.duration(name).orElse(Duration.ZERO);
        if (duration.isNegative()) {
            throw Parameters.refused(name, "must not be negative");
        }
        return duration;
    }
}
