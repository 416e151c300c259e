package io.belvedere.folder;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;

/** How much lies directly in a folder; dashboards in the trash do not count. */
public record FolderContents(long folders, long dashboards) {

    /** Refuses with CONFLICT to delete a folder that holds something. */
    public void requireEmpty(FolderId folder) {
        if (folders > 0 || dashboards > 0) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "folder " + folder + " is not empty, it holds " + counted(folders, "folder") + " and "
                            + counted(dashboards, "dashboard"),
                    Map.of(
                            "kind", "folder",
                            "id", folder.toString(),
                            "folders", Long.toString(folders),
                            "dashboards", Long.toString(dashboards)));
        }
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
