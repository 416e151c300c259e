package io.belvedere.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.InMemoryUsers;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.tenant.InMemoryTenants;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import io.belvedere.tenant.Tenants;
import io.belvedere.transaction.DirectTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantServiceBeanTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Tenants stored = new InMemoryTenants();
    private final Tenant acme = stored.insert(aTenant("acme"));
    private final Tenant globex = stored.insert(aTenant("globex"));
    private final List<TenantId> ids = List.of(acme.id(), new TenantId("nobody"), globex.id());

    private static TenantService over(Tenants tenants) {
        return new TenantServiceBean(
                tenants,
                new InMemoryUsers(),
                new DirectTransactions(),
                new Passwords(),
                new RememberedCallers(),
                InstantSource.fixed(NOON));
    }

    private static Tenant aTenant(String id) {
        return new Tenant(new TenantId(id), "Of " + id, NOON, 0);
    }

    @Test
    void getAll_showsOperatorsAllTenants() {
        Caller operator = new Caller(TenantId.OPERATORS, "admin", Role.ADMINISTRATOR);

        assertThat(over(stored).getAll(operator, ids)).isEqualTo(Map.of(acme.id(), acme, globex.id(), globex));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void getAll_showsOthersTheirOwnAlone(Role role) {
        Caller caller = new Caller(acme.id(), "ada", role);

        assertThat(over(stored).getAll(caller, ids)).isEqualTo(Map.of(acme.id(), acme));
    }

    @Test
    void getAll_asksNothingForWhoMayReadNoneOfThem() {
        TenantService tenants = over(UntouchedStore.of(Tenants.class));
        Caller administrator = new Caller(new TenantId("initech"), "bill", Role.ADMINISTRATOR);
        Caller viewerOfOperators = new Caller(TenantId.OPERATORS, "vera", Role.VIEWER);

        assertThat(tenants.getAll(administrator, ids)).isEmpty();
        assertThat(tenants.getAll(viewerOfOperators, ids)).isEmpty();
    }
}
