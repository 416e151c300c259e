package io.belvedere.presence.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Right;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.Renewal;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.BelvedereException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Checks rights on cached boards, then writes into the rolls; the store is not asked. */
@Stateless
@Local(PresenceService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PresenceServiceBean implements PresenceService {

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

    @Inject
    private PresenceRolls presence;

    public PresenceServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    PresenceServiceBean(DashboardService dashboards, LayoutService layouts, PresenceRolls presence) {
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.presence = presence;
    }

    @Override
    public Renewal renew(Caller caller, SessionId session, Whereabouts whereabouts) {
        RegionId editing = whereabouts.editing();
        dashboards.get(caller, whereabouts.dashboard()).require(caller, editing == null ? Right.VIEW : Right.EDIT);
        Layout layout = layout(caller, whereabouts);
        if (editing != null) {
            layout.region(editing);
        }
        Presence renewed = presence.rolls().renew(caller.tenant(), caller.name(), session, whereabouts);
        return new Renewal(renewed, presence.settings().heartbeat());
    }

    @Override
    public void leave(Caller caller, SessionId session) {
        presence.rolls().leave(caller.tenant(), caller.name(), session);
    }

    @Override
    public List<Presence> of(Caller caller, DashboardId dashboard) {
        dashboards.get(caller, dashboard);
        return presence.rolls().on(caller.tenant(), dashboard);
    }

    private Layout layout(Caller caller, Whereabouts whereabouts) {
        DashboardId dashboard = whereabouts.dashboard();
        return layouts.ofDashboards(caller, List.of(dashboard)).getOrDefault(dashboard, List.of()).stream()
                .filter(layout -> layout.id().equals(whereabouts.layout()))
                .findFirst()
                .orElseThrow(() -> BelvedereException.notFound("layout", whereabouts.layout()));
    }
}
