package io.belvedere.graphql.dashboard;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;

/** Changes dashboards. */
public record DashboardMutations(DashboardService dashboards) {

    public Changed createDashboard(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new Changed(dashboards.create(Callers.of(environment), input.text("title"), input.text("description")));
    }

    public Changed renameDashboard(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = input.id("id", DashboardId::parse);
        return new Changed(dashboards.rename(Callers.of(environment), id, input.version(), input.text("title")));
    }

    public Deleted deleteDashboard(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = input.id("id", DashboardId::parse);
        dashboards.delete(Callers.of(environment), id, input.version());
        return Deleted.of(id);
    }

    /** The payload of a command that leaves a dashboard. */
    public record Changed(Dashboard dashboard) {}
}
