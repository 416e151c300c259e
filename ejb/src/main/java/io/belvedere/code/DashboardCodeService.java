package io.belvedere.code;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Change;
import io.belvedere.edit.RequestId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards of the caller's tenant as files. What is wrong with a file is told all at once, by
 * {@link FaultyFileException}. Reading needs the right to view, applying the right to edit or, for a board that is not
 * there yet, the role editor; a trial changes nothing, but needs the same.
 */
public interface DashboardCodeService {

    /** The largest file that is read, in UTF-8. */
    int maxBytes();

    /** The JSON Schema of files. */
    String schema();

    /** The dashboards that there are files of, oldest first. */
    Page<Entry> list(Caller caller, PageRequest page);

    String export(Caller caller, DashboardId id, FileFormat format);

    BoardFile validate(Caller caller, String text);

    /** What applying the file would change. */
    FileDifference diff(Caller caller, String text);

    /**
     * Makes the board what the file says, in one edit that can be undone; changes nothing if it is that already. A file
     * with a version refuses to undo, unseen, what others have changed since; one without is right in any case.
     */
    Applied apply(Caller caller, String text, Run run, @Nullable RequestId requestId);

    /** A dashboard, with the path of its folder as files have it, which is empty outside of any. */
    record Entry(DashboardId id, String title, String folder, long version) {}

    /** Whether something is done, or only tried. */
    enum Run {
        REAL,
        TRIAL
    }

    /** From the board as it stands to the file: the changes, and a line of text for each. */
    record FileDifference(DashboardId id, boolean exists, List<String> lines, List<Change> changes) {
        public FileDifference {
            lines = List.copyOf(lines);
            changes = List.copyOf(changes);
        }
    }

    /** What became of a file; the version is that of the board after it, 0 if there is none yet. */
    record Applied(DashboardId id, long version, boolean created, boolean changed, List<String> lines) {
        public Applied {
            lines = List.copyOf(lines);
        }
    }
}
