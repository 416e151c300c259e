package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportService;
import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.EditService;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Markdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the foreign file before anything is asked of the database, then makes board and folder in one transaction. */
@Stateless
@Local(ImportService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ImportServiceBean implements ImportService {

    @Inject
    private BoardCode code;

    @Inject
    private EditService edits;

    @Inject
    private Transactions transactions;

    @Inject
    private LayoutLimits limits;

    @Inject
    private Markdown markdown;

    @Inject
    private InstantSource clock;

    @Override
    public ImportedBoard importBoard(
            Caller caller,
            String text,
            Optional<ForeignFormat> format,
            Optional<String> folder,
            Run run,
            @Nullable RequestId requestId) {
        caller.require(Role.EDITOR);
        List<String> names =
                folder.map(path -> FolderNames.parse("folder", path)).orElse(List.of());
        Object file = code.files().tree(text);
        DashboardId id = DashboardId.random();
        Imported imported = ForeignReader.read(
                format.orElseGet(() -> foreign(file)),
                file,
                new ImportTarget(caller.tenant(), id, clock.instant(), limits),
                markdown);
        if (run == Run.TRIAL) {
            return new ImportedBoard(id, imported.content().title(), 0, imported.report());
        }
        return transactions.editing(() -> {
            // Without an id, so that the same request again is known to want the same board.
            NewBoard board = new NewBoard(
                    null,
                    names.isEmpty()
                            ? imported.content()
                            : imported.content().inFolder(code.folders().make(caller, names)),
                    imported.layouts());
            Revision made = edits.create(caller, board, requestId).revision();
            return new ImportedBoard(made.dashboard(), imported.content().title(), made.number(), imported.report());
        });
    }

    private static ForeignFormat foreign(@Nullable Object file) {
        ForeignFormat format = ForeignFormat.of(file);
        if (format == ForeignFormat.BELVEDERE) {
            throw BelvedereException.invalid("file", "is a dashboard of Belvedere: use apply");
        }
        return format;
    }
}
