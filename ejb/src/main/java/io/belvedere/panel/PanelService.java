package io.belvedere.panel;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.promql.Grid;
import io.belvedere.query.Pending;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers what regions show to whoever may view their dashboards. Only what is stored is asked. */
public interface PanelService {

    /** All are under way when this returns, as of one instant. There is an outcome of each, whatever becomes of the others. */
    Map<PanelQuestion, Pending<PanelOutcome>> answer(Caller caller, Collection<PanelQuestion> questions);

    /** The times that a panel has points at which is looked at in this way; without a range, over the usual one. */
    Grid grid(PanelView view);

    /** The variables of a dashboard with the values that can be chosen now, given what is chosen of others. */
    List<VariableValues> variables(Caller caller, DashboardId dashboard, PanelView view);
}
