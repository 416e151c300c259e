package io.belvedere.persistence.access;

import io.belvedere.access.ApiTokens;
import io.belvedere.access.ApiTokensContract;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.AutoClose;

class JpaApiTokensIT extends ApiTokensContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final ApiTokens tokens = store.transactional(ApiTokens.class, JpaApiTokens::new);

    @Override
    protected ApiTokens tokens() {
        return tokens;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }
}
