package io.belvedere.graphql.panel;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Fields;
import io.belvedere.graphql.field.TimeRanges;
import io.belvedere.graphql.field.Turns;
import io.belvedere.graphql.layout.WidgetPlace;
import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelOutcome;
import io.belvedere.panel.PanelQuestion;
import io.belvedere.panel.PanelService;
import io.belvedere.panel.PanelView;
import io.belvedere.panel.VariableValues;
import io.belvedere.problem.BelvedereException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads what widgets show, and what their boards' variables can be. */
record PanelQueries(PanelService panels) {

    private static final String VARIABLES = "variables";

    CompletableFuture<Panel> data(DataFetchingEnvironment environment) {
        if (!(environment.getLocalContext() instanceof WidgetPlace place)) {
            throw BelvedereException.invalid(
                    "data", "is that of stored widgets; ask for it by the regions of a layout");
        }
        PanelQuestion question =
                new PanelQuestion(place.dashboard(), place.layout(), place.region(), view(Arguments.of(environment)));
        return PanelLoaders.PANELS
                .load(environment, question)
                .thenCompose(Turns.Outcome::future)
                .thenApply(PanelQueries::shown);
    }

    List<VariableValues> values(DataFetchingEnvironment environment) {
        Dashboard dashboard = Fields.source(environment, Dashboard.class);
        return panels.variables(Callers.of(environment), dashboard.id(), view(Arguments.of(environment)));
    }

    private static Panel shown(PanelOutcome outcome) {
        if (outcome instanceof PanelOutcome.Shown shown) {
            return shown.panel();
        }
        throw ((PanelOutcome.Refused) outcome).why();
    }

    private static PanelView view(Arguments arguments) {
        Map<String, List<String>> variables = new HashMap<>();
        if (arguments.has(VARIABLES)) {
            for (Arguments choice : arguments.objects(VARIABLES)) {
                String name = choice.text("name");
                if (variables.put(name, choice.texts("values")) != null) {
                    throw BelvedereException.invalid("variables." + name, "is chosen twice");
                }
            }
        }
        int maxPoints = arguments.has("maxPoints") ? arguments.whole("maxPoints") : PanelView.DEFAULT_POINTS;
        return new PanelView(TimeRanges.find(arguments), maxPoints, variables);
    }
}
