package io.belvedere.persistence.layout;

import io.belvedere.layout.Layouts;
import io.belvedere.persistence.database.TestStore;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;

/** The store of layouts, for tests outside its package. */
public final class TestLayouts {

    private TestLayouts() {}

    public static Layouts in(TestStore store, InstantSource clock) {
        return store.transactional(Layouts.class, entities -> new JpaLayouts(entities, clock));
    }

    /** Within a transaction that the test has begun. */
    public static Layouts in(EntityManager entities, InstantSource clock) {
        return new JpaLayouts(entities, clock);
    }
}
