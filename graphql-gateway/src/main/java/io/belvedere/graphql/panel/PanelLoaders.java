package io.belvedere.graphql.panel;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.graphql.field.Turns;
import io.belvedere.panel.PanelOutcome;
import io.belvedere.panel.PanelQuestion;
import io.belvedere.panel.PanelService;
import org.dataloader.DataLoaderRegistry;

/** The panels of a request are asked together, and each is answered when it is there. */
public final class PanelLoaders {

    static final BatchedField<PanelQuestion, Turns.Outcome<PanelOutcome>> PANELS = new BatchedField<>("panels");

    private PanelLoaders() {}

    public static void register(DataLoaderRegistry loaders, PanelService panels, Caller caller, Turns turns) {
        PANELS.registerForLast(loaders, turns, questions -> turns.after(panels.answer(caller, questions)));
    }
}
