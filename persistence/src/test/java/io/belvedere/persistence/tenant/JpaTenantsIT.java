package io.belvedere.persistence.tenant;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.Tenants;
import io.belvedere.tenant.TenantsContract;
import org.junit.jupiter.api.AfterEach;

class JpaTenantsIT extends TenantsContract {

    private final TestStore store = new TestStore();
    private final Tenants tenants = store.transactional(Tenants.class, JpaTenants::new);

    @Override
    protected Tenants tenants() {
        return tenants;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
