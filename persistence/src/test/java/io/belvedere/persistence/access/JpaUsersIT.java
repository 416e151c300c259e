package io.belvedere.persistence.access;

import io.belvedere.access.Users;
import io.belvedere.access.UsersContract;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.AutoClose;

class JpaUsersIT extends UsersContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final Users users = store.transactional(Users.class, JpaUsers::new);

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }
}
