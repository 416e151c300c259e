package io.belvedere.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.InMemoryDashboards;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revisions in memory, of the dashboards of the given store, in the order in which they were made. */
public final class InMemoryRevisions implements Revisions {

    private final InMemoryDashboards dashboards;
    private final List<Revision> revisions = new ArrayList<>();

    public InMemoryRevisions(InMemoryDashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public synchronized void append(Revision revision) {
        RequestId request = revision.requestId();
        if (request != null
                && ofRequest(revision.tenant(), revision.author(), request).isPresent()) {
            throw new BelvedereException(
                    Problem.CONFLICT, "request id is already taken", Map.of("field", "request id"));
        }
        dashboards.revised(revision.tenant(), revision.dashboard(), revision.number(), revision.madeAt());
        revisions.add(stored(revision, revision.undoState(), revision.name()));
    }

    @Override
    public synchronized Optional<Revision> find(TenantId tenant, DashboardId dashboard, long number) {
        return of(tenant, dashboard)
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    @Override
    public synchronized Optional<Revision> ofRequest(TenantId tenant, String author, RequestId requestId) {
        return revisions.stream()
                .filter(revision -> dashboards.exists(tenant, revision.dashboard()))
                .filter(revision -> revision.author().equals(author))
                .filter(revision -> requestId.equals(revision.requestId()))
                .findFirst();
    }

    @Override
    public synchronized List<Revision> since(
            TenantId tenant, DashboardId dashboard, long number, Collection<Subject> subjects) {
        return of(tenant, dashboard)
                .filter(revision -> revision.number() > number)
                .filter(revision ->
                        revision.changes().stream().map(Change::subject).anyMatch(subjects::contains))
                .toList();
    }

    @Override
    public synchronized List<Revision> between(TenantId tenant, DashboardId dashboard, long from, long to) {
        return of(tenant, dashboard)
                .filter(revision -> revision.number() > from && revision.number() <= to)
                .toList();
    }

    @Override
    public synchronized Page<Revision> page(
            TenantId tenant, DashboardId dashboard, boolean namedOnly, PageRequest page) {
        Position after = page.after();
        return Page.ofSurplus(
                of(tenant, dashboard)
                        .filter(revision -> !namedOnly || revision.name() != null)
                        .filter(revision -> after == null || revision.number() < after.number())
                        .sorted(Comparator.comparing(Revision::number).reversed())
                        .limit(page.size() + 1L)
                        .toList(),
                page,
                revision -> Position.at(revision.number()));
    }

    @Override
    public synchronized Optional<Revision> lastDone(TenantId tenant, DashboardId dashboard, String author) {
        return ofAuthor(tenant, dashboard, author, UndoState.DONE).reduce((first, second) -> second);
    }

    @Override
    public synchronized Optional<Revision> lastUndone(TenantId tenant, DashboardId dashboard, String author) {
        return ofAuthor(tenant, dashboard, author, UndoState.UNDONE).findFirst();
    }

    @Override
    public synchronized void mark(Revision revision, UndoState state) {
        replace(revision, found -> stored(found, state, found.name()));
    }

    @Override
    public synchronized void discardUndone(TenantId tenant, DashboardId dashboard, String author) {
        ofAuthor(tenant, dashboard, author, UndoState.UNDONE)
                .toList()
                .forEach(undone -> mark(undone, UndoState.DISCARDED));
    }

    @Override
    public synchronized void name(Revision revision, @Nullable String name) {
        boolean taken = name != null
                && of(revision.tenant(), revision.dashboard())
                        .anyMatch(other -> other.number() != revision.number() && name.equals(other.name()));
        if (taken) {
            throw BelvedereException.invalid("revision name", "is taken by another revision of this dashboard");
        }
        replace(revision, found -> stored(found, found.undoState(), name));
    }

    private Stream<Revision> of(TenantId tenant, DashboardId dashboard) {
        return revisions.stream()
                .filter(revision -> dashboards.exists(tenant, dashboard))
                .filter(revision ->
                        revision.tenant().equals(tenant) && revision.dashboard().equals(dashboard));
    }

    private Stream<Revision> ofAuthor(TenantId tenant, DashboardId dashboard, String author, UndoState state) {
        return of(tenant, dashboard)
                .filter(revision -> revision.author().equals(author) && revision.undoState() == state);
    }

    private void replace(Revision revision, UnaryOperator<Revision> change) {
        Revision found = find(revision.tenant(), revision.dashboard(), revision.number())
                .orElseThrow(() -> BelvedereException.notFound("revision", revision.number()));
        revisions.replaceAll(each -> each.equals(found) ? change.apply(found) : each);
    }

    private static Revision stored(Revision revision, UndoState state, @Nullable String name) {
        return new Revision(
                revision.tenant(),
                revision.dashboard(),
                revision.number(),
                revision.author(),
                revision.madeAt().truncatedTo(ChronoUnit.MICROS),
                revision.requestId(),
                revision.kind(),
                revision.reverts(),
                state,
                name,
                revision.changes());
    }
}
