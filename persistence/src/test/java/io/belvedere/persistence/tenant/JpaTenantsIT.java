package io.belvedere.persistence.tenant;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.Tenants;
import io.belvedere.tenant.TenantsContract;
import org.junit.jupiter.api.AutoClose;

class JpaTenantsIT extends TenantsContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final Tenants tenants = store.transactional(Tenants.class, JpaTenants::new);

    @Override
    protected Tenants tenants() {
        return tenants;
    }
}
