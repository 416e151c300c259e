package io.belvedere.code.internal.foreign;

import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportNote.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the notes of one import, each once. A file can give any number of them: the last one kept counts those left out. */
public final class ImportReport {

    public static final int MAX_NOTES = 2_000;

    private final Set<ImportNote> notes = new LinkedHashSet<>();
    private int leftOut;

    public void info(String path, String what, String why) {
        note(path, Severity.INFO, what, why);
    }

    public void approximated(String path, String what, String why) {
        note(path, Severity.APPROXIMATED, what, why);
    }

    public void dropped(String path, String what, String why) {
        note(path, Severity.DROPPED, what, why);
    }

    private void note(String path, Severity severity, String what, String why) {
        ImportNote note = new ImportNote(path, severity, what, why);
        if (notes.size() < MAX_NOTES - 1) {
            notes.add(note);
        } else if (!notes.contains(note)) {
            leftOut++;
        }
    }

    public List<ImportNote> notes() {
        List<ImportNote> all = new ArrayList<>(notes);
        if (leftOut > 0) {
            all.add(new ImportNote(
                    "", Severity.INFO, leftOut + " more notes", "a report has at most " + MAX_NOTES + " notes"));
        }
        return List.copyOf(all);
    }
}
