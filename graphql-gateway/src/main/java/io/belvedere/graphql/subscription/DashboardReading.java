package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.Revision;
import io.belvedere.page.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions of a dashboard that its subscriber has not been told of. */
final class DashboardReading implements Reading<DashboardReading.DashboardChange> {

    private static final PageRequest LATEST = new PageRequest(50, null);

    private final DashboardService dashboards;
    private final HistoryService history;
    private final DashboardId id;
    private long told;

    private DashboardReading(DashboardService dashboards, HistoryService history, DashboardId id, long told) {
        this.dashboards = dashboards;
        this.history = history;
        this.id = id;
        this.told = told;
    }

    /** From the revision behind that number on. */
    static DashboardReading since(DashboardService dashboards, HistoryService history, DashboardId id, long number) {
        return new DashboardReading(dashboards, history, id, number);
    }

    /** From the revision behind the latest one on. */
    static DashboardReading sinceNow(
            DashboardService dashboards, HistoryService history, Caller caller, DashboardId id) {
        long latest = history.revisions(caller, id, new PageRequest(1, null)).items().stream()
                .mapToLong(Revision::number)
                .findFirst()
                .orElse(0);
        return new DashboardReading(dashboards, history, id, latest);
    }

    /** The history is read first: so the dashboard is never older than what is told of it. */
    @Override
    public @Nullable DashboardChange read(Caller caller) {
        List<Revision> news = history.revisions(caller, id, LATEST).items().stream()
                .filter(revision -> revision.number() > told)
                .toList();
        if (news.isEmpty()) {
            return null;
        }
        told = news.get(0).number();
        return new DashboardChange(told, news, dashboards.get(caller, id));
    }

    /** An event. The component names are the schema's field names. */
    public record DashboardChange(long number, List<Revision> revisions, Dashboard dashboard) {}
}
