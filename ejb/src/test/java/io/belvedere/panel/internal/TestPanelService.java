package io.belvedere.panel.internal;

import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelService;
import io.belvedere.query.InMemoryQueries;
import java.time.InstantSource;

/** The real service over boards and samples in memory, with the fallback that the container puts around the desk. */
public final class TestPanelService {

    private TestPanelService() {}

    public static PanelService over(
            DashboardService dashboards, LayoutService layouts, InMemoryQueries queries, InstantSource clock) {
        PanelSettings settings = PanelSettings.DEFAULTS;
        return new PanelServiceBean(
                dashboards,
                layouts,
                queries,
                new VariableLists(queries, queries, settings),
                new FallingBack(settings, clock),
                settings,
                clock);
    }

    private static final class FallingBack extends PanelDesk {

        FallingBack(PanelSettings settings, InstantSource clock) {
            super(settings, clock);
        }

        @Override
        public Panel show(LastPanels.Key key, PanelAtWork atWork) {
            try {
                return super.show(key, atWork);
            } catch (PanelFailure failure) {
                return older(key, failure.panel());
            }
        }
    }
}
