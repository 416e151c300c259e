package io.belvedere.graphql.layout;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutService;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads layouts, alone or as those of a dashboard. */
public record LayoutQueries(LayoutService layouts) {

    public Layout layout(DataFetchingEnvironment environment) {
        return layouts.get(Callers.of(environment), Arguments.of(environment).id("id", LayoutId::parse));
    }

    /** The layouts of the dashboard that the field belongs to, read together with those of its siblings. */
    public CompletableFuture<List<Layout>> layoutsOfDashboard(DataFetchingEnvironment environment) {
        Dashboard dashboard = environment.getSource();
        if (dashboard == null) {
            throw new IllegalStateException("the field layouts has no dashboard");
        }
        return LayoutsLoader.in(environment).load(dashboard.id());
    }
}
