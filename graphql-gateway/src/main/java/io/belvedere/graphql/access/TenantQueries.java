package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.TenantService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;

/** Reads tenants. */
public record TenantQueries(TenantService tenants) {

    public Tenant tenant(DataFetchingEnvironment environment) {
        TenantId id = TenantId.parse(Arguments.of(environment).text("id"));
        return tenants.get(Callers.of(environment), id);
    }

    public Connection<Tenant> tenants(DataFetchingEnvironment environment) {
        PageRequest page = Arguments.of(environment).page();
        return Connection.of(
                tenants.list(Callers.of(environment), page),
                page,
                tenant -> new Position(tenant.createdAt(), tenant.id().toString()));
    }
}
