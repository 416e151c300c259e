package io.belvedere.tenant;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of tenants keeps to. The store under test starts empty. */
public abstract class TenantsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Tenants tenants();

    @Test
    public void find_returnsWhatWasInserted() {
        Tenant inserted = tenants().insert(aTenant("acme"));

        assertThat(tenants().find(new TenantId("acme"))).contains(inserted);
        assertThat(inserted).isEqualTo(new Tenant(new TenantId("acme"), "Acme Ünlimited 株", NOON, 1));
    }

    @Test
    public void find_returnsEmptyForUnknownId() {
        assertThat(tenants().find(new TenantId("nobody"))).isEmpty();
    }

    @Test
    public void findAll_returnsThoseThatExist() {
        Tenant one = tenants().insert(aTenant("acme"));
        Tenant other = tenants().insert(aTenant("globex-2"));
        tenants().insert(aTenant("initech"));
        List<TenantId> ids = List.of(one.id(), new TenantId("nobody"), other.id(), one.id());

        assertThat(tenants().findAll(ids)).isEqualTo(Map.of(one.id(), one, other.id(), other));
        assertThat(tenants().findAll(List.of())).isEmpty();
    }

    @Test
    public void insert_refusesIdThatIsTaken() {
        tenants().insert(aTenant("acme"));

        assertRefused(
                Problem.CONFLICT, Map.of("field", "tenant id"), () -> tenants().insert(aTenant("acme")));
    }

    @Test
    public void list_ordersTiesById() {
        tenants().insert(aTenant("bb"));
        tenants().insert(aTenant("b-z"));
        tenants().insert(aTenant("aa"));

        Page<Tenant> first = tenants().list(new PageRequest(2, null));
        Page<Tenant> second =
                tenants().list(new PageRequest(2, first.positions().get(1)));

        assertThat(first.items()).extracting(tenant -> tenant.id().value()).containsExactly("aa", "b-z");
        assertThat(first.hasMore()).isTrue();
        assertThat(second.items()).extracting(tenant -> tenant.id().value()).containsExactly("bb");
        assertThat(second.hasMore()).isFalse();
    }

    @Test
    public void update_makesNextVersion() {
        Tenant renamed = tenants().update(tenants().insert(aTenant("acme")).renamed("Zenith"));

        assertThat(renamed.version()).isEqualTo(2);
        assertThat(tenants().find(renamed.id())).contains(renamed);
    }

    @Test
    public void update_refusesStaleVersion() {
        Tenant first = tenants().insert(aTenant("acme"));
        tenants().update(first.renamed("Zenith"));

        assertStale(1, 2, () -> tenants().update(first.renamed("Nadir")));
    }

    @Test
    public void delete_removesTenant() {
        Tenant tenant = tenants().insert(aTenant("acme"));

        tenants().delete(tenant.id(), 1);

        assertThat(tenants().find(tenant.id())).isEmpty();
    }

    @Test
    public void delete_refusesStaleVersionAndUnknownId() {
        Tenant tenant = tenants().insert(aTenant("acme"));
        tenants().update(tenant);

        assertStale(1, 2, () -> tenants().delete(tenant.id(), 1));
        assertRefused(Problem.NOT_FOUND, () -> tenants().delete(new TenantId("nobody"), 1));
    }

    private static Tenant aTenant(String id) {
        return new Tenant(new TenantId(id), "Acme Ünlimited 株", NOON, 0);
    }
}
