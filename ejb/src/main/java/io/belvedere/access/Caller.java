package io.belvedere.access;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;

/** Whom a request acts for. Made by the {@link Authenticator} alone, and passed on explicitly from there. */
public record Caller(TenantId tenant, String name, Role role) {

    /** Refuses with FORBIDDEN a caller whose role does not include {@code required}. */
    public void require(Role required) {
        if (!role.includes(required)) {
            throw new BelvedereException(
                    Problem.FORBIDDEN, "this needs the role " + required + ", " + name + " is " + role);
        }
    }

    public boolean isOperator() {
        return role.includes(Role.ADMINISTRATOR) && tenant.equals(TenantId.OPERATORS);
    }

    /** Tenants are managed by the administrators of the operators' tenant only. */
    public void requireOperator() {
        require(Role.ADMINISTRATOR);
        if (!isOperator()) {
            throw new BelvedereException(
                    Problem.FORBIDDEN, "this is for administrators of the tenant " + TenantId.OPERATORS);
        }
    }
}
