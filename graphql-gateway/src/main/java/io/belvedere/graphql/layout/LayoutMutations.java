package io.belvedere.graphql.layout;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutService;

/** Changes layouts as a whole. */
public record LayoutMutations(LayoutService layouts) {

    public Changed createLayout(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId dashboard = input.id("dashboardId", DashboardId::parse);
        LayoutsLoader.in(environment).clearAll();
        return new Changed(layouts.create(Callers.of(environment), dashboard, input.text("name")));
    }

    public Changed renameLayout(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        LayoutId id = input.id("id", LayoutId::parse);
        LayoutsLoader.in(environment).clearAll();
        return new Changed(layouts.rename(Callers.of(environment), id, input.version(), input.text("name")));
    }

    public Deleted deleteLayout(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        LayoutId id = input.id("id", LayoutId::parse);
        LayoutsLoader.in(environment).clearAll();
        layouts.delete(Callers.of(environment), id, input.version());
        return Deleted.of(id);
    }

    /** The payload of a command that leaves a layout. */
    public record Changed(Layout layout) {}
}
