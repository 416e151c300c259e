package io.belvedere.persistence.access;

import io.belvedere.access.ApiTokens;
import io.belvedere.access.Users;
import io.belvedere.persistence.database.TestStore;

/** The stores of users and tokens, for tests outside their package. */
public final class TestAccess {

    private TestAccess() {}

    public static Users usersIn(TestStore store) {
        return store.transactional(Users.class, JpaUsers::new);
    }

    public static ApiTokens tokensIn(TestStore store) {
        return store.transactional(ApiTokens.class, JpaApiTokens::new);
    }
}
