package io.belvedere.graphql.dashboard;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;

/** Reads dashboards. */
public record DashboardQueries(DashboardService dashboards) {

    public Dashboard dashboard(DataFetchingEnvironment environment) {
        return dashboards.get(Callers.of(environment), Arguments.of(environment).id("id", DashboardId::parse));
    }

    public Connection<Dashboard> dashboards(DataFetchingEnvironment environment) {
        PageRequest page = Arguments.of(environment).page();
        return Connection.of(
                dashboards.list(Callers.of(environment), page),
                page,
                dashboard -> new Position(dashboard.createdAt(), dashboard.id().toString()));
    }
}
