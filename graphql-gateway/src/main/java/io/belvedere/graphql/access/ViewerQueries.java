package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.graphql.field.Callers;
import io.belvedere.query.QueryService;
import io.belvedere.tenant.Tenant;
import java.util.Arrays;
import java.util.List;

/** Tells callers who they are, and what they may do. */
record ViewerQueries(TenantService tenants, QueryService queries) {

    public Caller viewer(DataFetchingEnvironment environment) {
        return Callers.of(environment);
    }

    public Tenant tenantOfViewer(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        return tenants.get(caller, caller.tenant());
    }

    public List<Permission> permissions(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        return Arrays.stream(Permission.values())
                .filter(permission -> isGiven(permission, caller))
                .toList();
    }

    private boolean isGiven(Permission permission, Caller caller) {
        return switch (permission) {
            case QUERY -> queries.mayAsk(caller);
            case EDIT -> caller.role().includes(Role.EDITOR);
            case ADMINISTER -> caller.role().includes(Role.ADMINISTRATOR);
            case OPERATE -> caller.isOperator();
        };
    }
}
