package io.belvedere.dashboard;

import io.belvedere.problem.Text;

/** What is asked of a dashboard's content when it is written, beyond what its records keep for all time. */
public final class DashboardRules {

    private DashboardRules() {}

    public static void check(DashboardContent content) {
        Text.requirePlain("title", content.title());
        content.tags().forEach(tag -> Text.requirePlain("tag", tag));
        VariableRules.check(content.variables());
        TimeRangeRules.check(content.timeRange());
    }
}
