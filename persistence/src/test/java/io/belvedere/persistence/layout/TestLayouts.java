package io.belvedere.persistence.layout;

import io.belvedere.layout.Layouts;
import io.belvedere.persistence.database.TestStore;
import java.time.InstantSource;

/** The store of layouts, for tests outside its package. */
public final class TestLayouts {

    private TestLayouts() {}

    public static Layouts in(TestStore store, InstantSource clock) {
        return store.transactional(Layouts.class, entities -> new JpaLayouts(entities, clock));
    }
}
