package io.belvedere.graphql.access;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.access.User;
import io.belvedere.access.UserService;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import io.belvedere.query.QueryService;
import io.belvedere.tenant.Tenant;

/** Ties the viewer, users and tenants to what fetches and changes them. */
public final class AccessWiring {

    private AccessWiring() {}

    public static void wire(
            RuntimeWiring.Builder wiring,
            UserService users,
            TenantService tenants,
            QueryService queries,
            Cursors cursors) {
        ViewerQueries viewers = new ViewerQueries(tenants, queries);
        UserQueries userQueries = new UserQueries(users, cursors);
        TenantQueries tenantQueries = new TenantQueries(tenants, cursors);
        UserMutations userMutations = new UserMutations(users);
        TenantMutations tenantMutations = new TenantMutations(tenants);
        wiring.type("Query", type -> type.dataFetcher("viewer", viewers::viewer)
                        .dataFetcher("user", userQueries::user)
                        .dataFetcher("users", userQueries::users)
                        .dataFetcher("tenant", tenantQueries::tenant)
                        .dataFetcher("tenants", tenantQueries::tenants))
                .type("Mutation", type -> type.dataFetcher("createUser", userMutations::createUser)
                        .dataFetcher("renameUser", userMutations::renameUser)
                        .dataFetcher("deleteUser", userMutations::deleteUser)
                        .dataFetcher("createTenant", tenantMutations::createTenant)
                        .dataFetcher("renameTenant", tenantMutations::renameTenant)
                        .dataFetcher("deleteTenant", tenantMutations::deleteTenant))
                .type("Viewer", type -> type.dataFetcher("tenant", viewers::tenantOfViewer)
                        .dataFetcher("permissions", viewers::permissions))
                .type("User", type -> type.dataFetcher("id", Fields.text(User.class, User::id)))
                .type("Tenant", type -> type.dataFetcher("id", Fields.text(Tenant.class, Tenant::id)))
                .type(newTypeWiring("Permission").enumValues(new NaturalEnumValuesProvider<>(Permission.class)))
                .type(newTypeWiring("Role").enumValues(new NaturalEnumValuesProvider<>(Role.class)));
    }
}
