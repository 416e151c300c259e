package io.belvedere.edit;

/** Where a revision stands among the steps that its author can undo and redo. */
public enum UndoState {
    /** Not a step: the making or deleting of a board, or itself an undo or redo. */
    NONE,
    /** Can be undone. */
    DONE,
    /** Was undone and can be redone. */
    UNDONE,
    /** Was undone, and a new edit came in its place; or was given up because of a conflict. */
    DISCARDED
}
