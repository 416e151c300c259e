package io.belvedere.panel;

import io.belvedere.problem.BelvedereException;

/** What becomes of a question. */
public sealed interface PanelOutcome {

    /** It was understood, and this is what the panel shows, even if some or all of its queries failed. */
    record Shown(Panel panel) implements PanelOutcome {}

    /** There is no such region for this caller, or it cannot be looked at in this way. */
    record Refused(BelvedereException why) implements PanelOutcome {}
}
