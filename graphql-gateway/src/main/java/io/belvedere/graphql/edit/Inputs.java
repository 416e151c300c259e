package io.belvedere.graphql.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.edit.RequestId;
import io.belvedere.graphql.field.Arguments;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several inputs have in common. */
final class Inputs {

    private static final Set<String> TYPES_WITH_PATTERN = Set.of("query", "textbox");

    private Inputs() {}

    static DashboardId dashboard(Arguments input) {
        return input.id("dashboardId", DashboardId::parse);
    }

    static @Nullable RequestId requestId(Arguments input) {
        return input.has("requestId") ? new RequestId(input.text("requestId")) : null;
    }

    static TimeRange timeRange(Arguments input) {
        return TimeRanges.fromJson(input.asJson());
    }

    /** A pattern that was not given is empty: it lets everything through. */
    static Variable variable(Arguments input) {
        Map<String, @Nullable Object> json = input.asJson();
        if (TYPES_WITH_PATTERN.contains(input.text("type"))) {
            json.putIfAbsent("pattern", "");
        }
        return Variables.fromJson(json);
    }
}
