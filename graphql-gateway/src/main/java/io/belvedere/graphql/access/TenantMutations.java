package io.belvedere.graphql.access;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Deleted;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;

/** Changes tenants. */
record TenantMutations(TenantService tenants) {

    public Changed createTenant(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        Arguments administrator = input.object("administrator");
        return new Changed(tenants.create(
                Callers.of(environment),
                TenantId.parse(input.text("id")),
                input.text("name"),
                new UserService.NewUser(
                        administrator.text("name"), administrator.text("password"), Role.ADMINISTRATOR)));
    }

    public Changed renameTenant(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        TenantId id = TenantId.parse(input.text("id"));
        return new Changed(tenants.rename(Callers.of(environment), id, input.version(), input.text("name")));
    }

    public Deleted deleteTenant(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        TenantId id = TenantId.parse(input.text("id"));
        tenants.delete(Callers.of(environment), id, input.version());
        return Deleted.of(id);
    }

    /** The payload of a command that leaves a tenant. */
    public record Changed(Tenant tenant) {}
}
