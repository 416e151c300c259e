package io.belvedere.persistence.lease;

import io.belvedere.lease.Leases;
import io.belvedere.persistence.database.TestStore;

/** The store of leases, for tests outside its package. */
public final class TestLeases {

    private TestLeases() {}

    public static Leases in(TestStore store) {
        return store.transactional(Leases.class, JdbcLeases::new);
    }
}
