package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.access.TenantService;
import io.belvedere.graphql.field.Callers;
import io.belvedere.tenant.Tenant;

/** Tells callers who they are. */
record ViewerQueries(TenantService tenants) {

    public Caller viewer(DataFetchingEnvironment environment) {
        return Callers.of(environment);
    }

    public Tenant tenantOfViewer(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        return tenants.get(caller, caller.tenant());
    }
}
