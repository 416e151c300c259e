package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.access.TenantService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Connection;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;

/** Reads tenants. */
record TenantQueries(TenantService tenants, Cursors cursors) {

    public Tenant tenant(DataFetchingEnvironment environment) {
        TenantId id = TenantId.parse(Arguments.of(environment).text("id"));
        return tenants.get(Callers.of(environment), id);
    }

    public Connection<Tenant> tenants(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "tenants"));
        PageRequest page = Arguments.of(environment).page(list);
        return Connection.of(tenants.list(caller, page), page, list);
    }
}
