package io.belvedere.graphql.dashboard;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Trashed;
import io.belvedere.folder.FolderId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.layout.WidgetType;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.PageRequest;
import java.util.List;
import java.util.Optional;

/** Reads dashboards: one, those that a filter lets through, and those in the trash. */
record DashboardQueries(DashboardService dashboards, Cursors cursors) {

    Dashboard dashboard(DataFetchingEnvironment environment) {
        return dashboards.get(Callers.of(environment), Arguments.of(environment).id("id", DashboardId::parse));
    }

    Connection<Dashboard> dashboards(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        DashboardQuery query = query(caller, arguments);
        Cursors.OfList list = cursors.of(query.listing(caller.tenant()));
        PageRequest page = arguments.page(list);
        return Connection.of(dashboards.search(caller, query, page), page, list);
    }

    Connection<Trashed> trash(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Cursors.OfList list =
                cursors.of(Listing.of(caller.tenant().value(), "trash").by("viewer", caller.name()));
        PageRequest page = Arguments.of(environment).page(list);
        return Connection.of(dashboards.trash(caller, page), page, list);
    }

    private static DashboardQuery query(Caller caller, Arguments arguments) {
        Arguments filter = arguments.has("filter") ? arguments.object("filter") : Arguments.none();
        Optional<String> text =
                Optional.ofNullable(filter.findText("text")).map(String::strip).filter(asked -> !asked.isEmpty());
        Order usual = text.isPresent() ? Order.RELEVANCE : Order.CREATED;
        return new DashboardQuery(
                Viewer.of(caller),
                text,
                Optional.ofNullable(filter.findText("owner")),
                filter.has("tags") ? filter.texts("tags") : List.of(),
                Optional.ofNullable(filter.findId("folderId", FolderId::parse)),
                filter.has("widgetType")
                        ? Optional.of(
                                filter.choice("widgetType", WidgetType.class).name())
                        : Optional.empty(),
                filter.has("template") ? Optional.of(filter.flag("template")) : Optional.empty(),
                filter.has("starred") && filter.flag("starred"),
                arguments.has("orderBy") ? arguments.choice("orderBy", Order.class) : usual);
    }
}
