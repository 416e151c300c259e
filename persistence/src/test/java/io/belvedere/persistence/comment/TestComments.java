package io.belvedere.persistence.comment;

import io.belvedere.comment.Comments;
import io.belvedere.persistence.database.TestStore;

/** The store of comments, for tests outside its package. */
public final class TestComments {

    private TestComments() {}

    public static Comments in(TestStore store) {
        return store.transactional(Comments.class, JpaComments::new);
    }
}
