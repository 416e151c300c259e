package io.belvedere.edit.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.internal.CachedDashboards;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Revisions;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Revisions are not cached. But each dates the last update of its dashboard, which is, and so is dropped. */
@ApplicationScoped
public class InvalidatingRevisions implements Revisions {

    @Inject
    @Stored
    private Revisions stored;

    @Inject
    private CachedDashboards dashboards;

    @Override
    public void append(Revision revision) {
        dashboards.forgetAfterCommit(revision.tenant(), revision.dashboard());
        stored.append(revision);
    }

    @Override
    public Optional<Revision> find(TenantId tenant, DashboardId dashboard, long number) {
        return stored.find(tenant, dashboard, number);
    }

    @Override
    public Optional<Revision> ofRequest(TenantId tenant, String author, RequestId requestId) {
        return stored.ofRequest(tenant, author, requestId);
    }

    @Override
    public List<Revision> since(TenantId tenant, DashboardId dashboard, long number, Collection<Subject> subjects) {
        return stored.since(tenant, dashboard, number, subjects);
    }

    @Override
    public List<Revision> between(TenantId tenant, DashboardId dashboard, long from, long to) {
        return stored.between(tenant, dashboard, from, to);
    }

    @Override
    public Page<Revision> page(TenantId tenant, DashboardId dashboard, boolean namedOnly, PageRequest page) {
        return stored.page(tenant, dashboard, namedOnly, page);
    }

    @Override
    public Optional<Revision> lastDone(TenantId tenant, DashboardId dashboard, String author) {
        return stored.lastDone(tenant, dashboard, author);
    }

    @Override
    public Optional<Revision> lastUndone(TenantId tenant, DashboardId dashboard, String author) {
        return stored.lastUndone(tenant, dashboard, author);
    }

    @Override
    public void mark(Revision revision, UndoState state) {
        stored.mark(revision, state);
    }

    @Override
    public void discardUndone(TenantId tenant, DashboardId dashboard, String author) {
        stored.discardUndone(tenant, dashboard, author);
    }

    @Override
    public void name(Revision revision, @Nullable String name) {
        stored.name(revision, name);
    }
}
