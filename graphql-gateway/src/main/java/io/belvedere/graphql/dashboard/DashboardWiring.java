package io.belvedere.graphql.dashboard;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.EnumValuesProvider;
import graphql.schema.idl.MapEnumValuesProvider;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.Trashed;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import java.util.Map;

/** Ties the queries and types of dashboards to what fetches them. Variables and time ranges have their JSON form. */
public final class DashboardWiring {

    /** The types of variables by the names that they have in their JSON form. */
    private static final EnumValuesProvider VARIABLE_TYPES = new MapEnumValuesProvider(Map.of(
            "QUERY",
            "query",
            "CUSTOM",
            "custom",
            "CONSTANT",
            "constant",
            "INTERVAL",
            "interval",
            "TEXT_BOX",
            "textbox"));

    private DashboardWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, DashboardService dashboards, Cursors cursors) {
        DashboardQueries queries = new DashboardQueries(dashboards, cursors);
        wiring.type("Query", type -> type.dataFetcher("dashboard", queries::dashboard)
                        .dataFetcher("dashboards", queries::dashboards)
                        .dataFetcher("trash", queries::trash))
                .type("Dashboard", DashboardWiring::dashboard)
                .type("Sharing", type -> type.dataFetcher("grants", Fields.of(Sharing.class, Grant::of)))
                .type("TrashedDashboard", DashboardWiring::trashed)
                .type(newTypeWiring("Right").enumValues(new NaturalEnumValuesProvider<>(Right.class)))
                .type(newTypeWiring("VariableType").enumValues(VARIABLE_TYPES))
                .type(newTypeWiring("DashboardOrder")
                        .enumValues(new NaturalEnumValuesProvider<>(DashboardQuery.Order.class)));
    }

    private static TypeRuntimeWiring.Builder dashboard(TypeRuntimeWiring.Builder type) {
        return ContentFields.wire(type, Dashboard.class, Dashboard::content)
                .dataFetcher("id", Fields.text(Dashboard.class, Dashboard::id))
                .dataFetcher("owner", Fields.of(Dashboard.class, board -> board.sharing()
                        .owner()))
                .dataFetcher("myRight", environment -> Fields.source(environment, Dashboard.class)
                        .sharing()
                        .rightOf(Callers.of(environment))
                        .orElseThrow());
    }

    private static TypeRuntimeWiring.Builder trashed(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", Fields.text(Trashed.class, trashed -> trashed.dashboard()
                        .id()))
                .dataFetcher("title", Fields.of(Trashed.class, trashed -> trashed.dashboard()
                        .title()))
                .dataFetcher("description", Fields.of(Trashed.class, trashed -> trashed.dashboard()
                        .content()
                        .description()))
                .dataFetcher("tags", Fields.of(Trashed.class, trashed -> trashed.dashboard()
                        .content()
                        .tags()))
                .dataFetcher("owner", Fields.of(Trashed.class, trashed -> trashed.dashboard()
                        .sharing()
                        .owner()))
                .dataFetcher("createdAt", Fields.of(Trashed.class, trashed -> trashed.dashboard()
                        .createdAt()));
    }
}
