package io.belvedere.graphql.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What several inputs have in common. */
final class Inputs {

    private static final Set<String> TYPES_WITH_PATTERN = Set.of("query", "textbox");

    private Inputs() {}

    static DashboardId dashboard(Arguments input) {
        return input.id("dashboardId", DashboardId::parse);
    }

    static TimeRange timeRange(Arguments input) {
        return TimeRanges.fromJson(input.asJson());
    }

    static List<Variable> variables(List<Arguments> inputs) {
        return IntStream.range(0, inputs.size())
                .mapToObj(index -> variable("variables[" + index + "]", inputs.get(index)))
                .toList();
    }

    /** A pattern that was not given is empty: it lets everything through. */
    static Variable variable(String path, Arguments input) {
        Map<String, @Nullable Object> json = input.asJson();
        if (TYPES_WITH_PATTERN.contains(input.text("type"))) {
            json.putIfAbsent("pattern", "");
        }
        return Variables.fromJson(path, json);
    }

    static List<Query> queries(List<Arguments> inputs) {
        return IntStream.range(0, inputs.size())
                .mapToObj(index -> Queries.fromJson(
                        "queries[" + index + "]", inputs.get(index).asJson()))
                .toList();
    }
}
