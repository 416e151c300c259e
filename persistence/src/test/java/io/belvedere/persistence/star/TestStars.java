package io.belvedere.persistence.star;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.star.Stars;

/** The store of stars, for tests outside its package. */
public final class TestStars {

    private TestStars() {}

    public static Stars in(TestStore store) {
        return store.transactional(Stars.class, JpaStars::new);
    }
}
