package io.belvedere.edit;

/** How a revision came about. */
public enum RevisionKind {
    CREATE,
    EDIT,
    UNDO,
    REDO,
    RESTORE,
    DELETE,
    UNDELETE
}
