package io.belvedere.graphql.panel;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.panel.PanelOutcome;
import io.belvedere.panel.PanelQuestion;
import io.belvedere.panel.PanelService;
import org.dataloader.DataLoaderRegistry;

/** The panels of a request are answered together. */
public final class PanelLoaders {

    static final BatchedField<PanelQuestion, PanelOutcome> PANELS = new BatchedField<>("panels");

    private PanelLoaders() {}

    public static void register(DataLoaderRegistry loaders, PanelService panels, Caller caller) {
        PANELS.register(loaders, questions -> panels.answer(caller, questions));
    }
}
