package io.belvedere.persistence.folder;

import io.belvedere.folder.Folders;
import io.belvedere.persistence.database.TestStore;

/** The store of folders, for tests outside its package. */
public final class TestFolders {

    private TestFolders() {}

    public static Folders in(TestStore store) {
        return store.transactional(Folders.class, JpaFolders::new);
    }
}
