package io.belvedere.code;

import io.belvedere.access.Caller;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.RequestId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dashboards of other systems, brought over as new boards of the caller's tenant. It takes the role editor. */
public interface ImportService {

    /**
     * Makes a board of the file's dashboard, in the folder of this path if there is one, and tells what did not come over
     * as it was. Without a format, it is told from what the file holds.
     */
    ImportedBoard importBoard(
            Caller caller,
            String text,
            Optional<ForeignFormat> format,
            Optional<String> folder,
            Run run,
            @Nullable RequestId requestId);

    /** What became of a foreign file; the version is 0 after a trial. */
    record ImportedBoard(DashboardId id, String title, long version, List<ImportNote> report) {
        public ImportedBoard {
            report = List.copyOf(report);
        }
    }
}
