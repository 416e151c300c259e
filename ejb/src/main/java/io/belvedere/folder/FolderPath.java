package io.belvedere.folder;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;

/** The folders from the top down to one, which is the last; empty is the top itself. */
public record FolderPath(List<FolderId> folders) {

    /** How many folders may lie in one another. */
    public static final int MAX_DEPTH = 8;

    public static final FolderPath TOP = new FolderPath(List.of());

    public FolderPath {
        folders = List.copyOf(folders);
    }

    /** Refuses to take in a folder of that many levels, itself included, if that would lie too deep. */
    public void requireRoomFor(int levels) {
        int depth = folders.size() + levels;
        if (depth > MAX_DEPTH) {
            throw BelvedereException.overLimit(
                    "depth", MAX_DEPTH, "folders would lie " + depth + " deep, at most " + MAX_DEPTH + " are allowed");
        }
    }

    /** Refuses to take in a folder that is on this path: it would lie in itself. */
    public void requireOutside(FolderId moved) {
        if (folders.contains(moved)) {
            throw new BelvedereException(
                    Problem.INVALID,
                    "parent lies in folder " + moved + ", which cannot be moved into itself",
                    Map.of("field", "parent"));
        }
    }
}
