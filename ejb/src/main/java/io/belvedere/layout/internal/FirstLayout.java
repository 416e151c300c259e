package io.belvedere.layout.internal;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardCreated;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives every new dashboard the empty layout that people begin with. */
@ApplicationScoped
public class FirstLayout {

    private static final String NAME = "Main";

    @Inject
    private Layouts layouts;

    void add(@Observes DashboardCreated event) {
        Dashboard dashboard = event.dashboard();
        layouts.insert(Layout.empty(dashboard.tenant(), dashboard.id(), NAME, dashboard.createdAt()));
    }
}
