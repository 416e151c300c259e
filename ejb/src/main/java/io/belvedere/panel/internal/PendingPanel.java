package io.belvedere.panel.internal;

import io.belvedere.panel.PanelOutcome;
import io.belvedere.query.Pending;
import java.util.concurrent.CompletionStage;

/** A panel whose queries are under way, as it is shown to whoever waits for it. */
record PendingPanel(PanelDesk desk, LastPanels.Key key, PanelAtWork atWork) implements Pending<PanelOutcome> {

    @Override
    public PanelOutcome get() {
        return new PanelOutcome.Shown(desk.show(key, atWork));
    }

    @Override
    public CompletionStage<?> settled() {
        return atWork.settled();
    }
}
