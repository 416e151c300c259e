package io.belvedere.panel.internal;

import io.belvedere.panel.Panel;

/** A panel lacks something that may be there again soon. Carries what there is of it. */
final class PanelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Panel panel;

    PanelFailure(Panel panel) {
        super("a panel lacks something", null, false, false);
        this.panel = panel;
    }

    Panel panel() {
        return panel;
    }
}
