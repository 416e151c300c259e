package io.belvedere.edit;

/** What undoing or redoing does with a step whose fields somebody else has since changed. */
public enum UndoConflicts {
    /** Refuses, and says who changed what. */
    REFUSE,
    /** Gives the step up and takes the one before it. */
    SKIP
}
