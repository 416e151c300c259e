package io.belvedere.folder.internal;

import io.belvedere.folder.FolderService;
import io.belvedere.folder.Folders;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;

/** The service of folders, over a store in memory. */
public final class TestFolderService {

    private TestFolderService() {}

    public static FolderService over(Folders folders, InstantSource clock) {
        return new FolderServiceBean(folders, new DirectTransactions(), clock);
    }
}
