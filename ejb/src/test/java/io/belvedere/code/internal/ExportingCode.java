package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService;
import io.belvedere.code.FileFormat;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Exports boards in memory, as the server does; for those who need no more of files. */
public final class ExportingCode implements DashboardCodeService {

    private static final int MAX_BYTES = 1_000_000;

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), MAX_BYTES);
    private final Applier applier;

    public ExportingCode(InMemoryBoards boards, InstantSource clock) {
        FolderTree tree = new FolderTree(new InMemoryFolderService(boards.folders, clock));
        applier = new Applier(
                boards.dashboards,
                boards.layouts,
                boards.editService(),
                tree,
                new Planner(tree, clock),
                new DirectTransactions());
    }

    @Override
    public String export(Caller caller, DashboardId id, FileFormat format) {
        return files.print(applier.file(caller, id), format);
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }

    @Override
    public String schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> list(Caller caller, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BoardFile validate(Caller caller, String text) {
        return files.parse(text, caller.tenant());
    }

    @Override
    public FileDifference diff(Caller caller, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Applied apply(Caller caller, String text, Run run, @Nullable RequestId requestId) {
        throw new UnsupportedOperationException();
    }
}
