package io.belvedere.persistence.edit;

import io.belvedere.edit.Revisions;
import io.belvedere.persistence.database.TestStore;
import jakarta.persistence.EntityManager;

/** The store of revisions, for tests outside its package. */
public final class TestRevisions {

    private TestRevisions() {}

    public static Revisions in(TestStore store) {
        return store.transactional(Revisions.class, JpaRevisions::new);
    }

    /** Within a transaction that the test has begun. */
    public static Revisions in(EntityManager entities) {
        return new JpaRevisions(entities);
    }
}
