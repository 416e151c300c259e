package io.belvedere.graphql.wiring;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.graphql.access.TenantMutations;
import io.belvedere.graphql.access.TenantQueries;
import io.belvedere.graphql.access.UserMutations;
import io.belvedere.graphql.access.UserQueries;
import io.belvedere.graphql.access.ViewerQueries;
import io.belvedere.graphql.dashboard.DashboardMutations;
import io.belvedere.graphql.dashboard.DashboardQueries;
import io.belvedere.graphql.field.DateTimes;
import io.belvedere.graphql.field.JsonObjects;
import io.belvedere.graphql.layout.LayoutMutations;
import io.belvedere.graphql.layout.LayoutQueries;
import io.belvedere.graphql.layout.RegionMutations;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetType;
import io.belvedere.tenant.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Ties every field of the schema to what fetches it. Fields without a line here are components of the record that their
 * type stands for, under the same name.
 */
public final class SchemaWiring {

    private SchemaWiring() {}

    /** The schema as it is written, descriptions and all. */
    public static String text() {
        try (InputStream file = SchemaWiring.class.getResourceAsStream("/belvedere.graphqls")) {
            if (file == null) {
                throw new IllegalStateException("the application lacks belvedere.graphqls");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static GraphQLSchema schema(Services services) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(DateTimes.SCALAR)
                .scalar(JsonObjects.SCALAR)
                .type("Query", type -> queries(type, services))
                .type("Mutation", type -> mutations(type, services));
        types(wiring, services);
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring.build());
    }

    private static TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type, Services services) {
        DashboardQueries dashboards = new DashboardQueries(services.dashboards());
        UserQueries users = new UserQueries(services.users(), services.cursors());
        TenantQueries tenants = new TenantQueries(services.tenants(), services.cursors());
        return type.dataFetcher("viewer", new ViewerQueries(services.tenants())::viewer)
                .dataFetcher("dashboard", dashboards::dashboard)
                .dataFetcher("dashboards", dashboards::dashboards)
                .dataFetcher("layout", new LayoutQueries(services.layouts())::layout)
                .dataFetcher("user", users::user)
                .dataFetcher("users", users::users)
                .dataFetcher("tenant", tenants::tenant)
                .dataFetcher("tenants", tenants::tenants);
    }

    private static TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type, Services services) {
        DashboardMutations dashboards = new DashboardMutations(services.dashboards());
        LayoutMutations layouts = new LayoutMutations(services.layouts());
        RegionMutations regions = new RegionMutations(services.layouts());
        UserMutations users = new UserMutations(services.users());
        TenantMutations tenants = new TenantMutations(services.tenants());
        return type.dataFetcher("createDashboard", dashboards::createDashboard)
                .dataFetcher("renameDashboard", dashboards::renameDashboard)
                .dataFetcher("deleteDashboard", dashboards::deleteDashboard)
                .dataFetcher("createLayout", layouts::createLayout)
                .dataFetcher("renameLayout", layouts::renameLayout)
                .dataFetcher("deleteLayout", layouts::deleteLayout)
                .dataFetcher("addRegion", regions::addRegion)
                .dataFetcher("retitleRegion", regions::retitleRegion)
                .dataFetcher("deleteRegion", regions::deleteRegion)
                .dataFetcher("createUser", users::createUser)
                .dataFetcher("renameUser", users::renameUser)
                .dataFetcher("deleteUser", users::deleteUser)
                .dataFetcher("createTenant", tenants::createTenant)
                .dataFetcher("renameTenant", tenants::renameTenant)
                .dataFetcher("deleteTenant", tenants::deleteTenant);
    }

    private static void types(RuntimeWiring.Builder wiring, Services services) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Role").enumValues(new NaturalEnumValuesProvider<>(Role.class)))
                .type(TypeRuntimeWiring.newTypeWiring("WidgetType")
                        .enumValues(new NaturalEnumValuesProvider<>(WidgetType.class)))
                .type(
                        "Viewer",
                        type -> type.dataFetcher("tenant", new ViewerQueries(services.tenants())::tenantOfViewer))
                .type("Dashboard", type -> type.dataFetcher("id", id(Dashboard.class, Dashboard::id))
                        .dataFetcher("layouts", new LayoutQueries(services.layouts())::layoutsOfDashboard))
                .type("Layout", type -> type.dataFetcher("id", id(Layout.class, Layout::id)))
                .type("Region", SchemaWiring::region)
                .type(
                        "Widget",
                        type -> type.dataFetcher("options", of(Widget.class, widget -> widget.options()
                                .values())))
                .type("User", type -> type.dataFetcher("id", id(User.class, User::id)))
                .type("Tenant", type -> type.dataFetcher("id", id(Tenant.class, Tenant::id)));
    }

    private static TypeRuntimeWiring.Builder region(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", id(Region.class, Region::id))
                .dataFetcher("x", of(Region.class, region -> region.placement().x()))
                .dataFetcher("y", of(Region.class, region -> region.placement().y()))
                .dataFetcher(
                        "width", of(Region.class, region -> region.placement().width()))
                .dataFetcher(
                        "height", of(Region.class, region -> region.placement().height()));
    }

    private static <S> DataFetcher<Object> id(Class<S> source, Function<S, Object> id) {
        return of(source, object -> id.apply(object).toString());
    }

    private static <S> DataFetcher<Object> of(Class<S> source, Function<S, Object> field) {
        return environment -> field.apply(source.cast(environment.getSource()));
    }
}
