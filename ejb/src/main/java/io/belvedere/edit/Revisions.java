package io.belvedere.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of revisions. Whoever appends holds the lock of the dashboard, taken by
 * {@link io.belvedere.dashboard.Dashboards#lock}.
 */
public interface Revisions {

    /**
     * Stores it as the board's latest, and dates the dashboard's last update by it. Refuses with CONFLICT a number that
     * does not follow on the latest, and a request id that the author has used before.
     */
    void append(Revision revision);

    Optional<Revision> find(TenantId tenant, DashboardId dashboard, long number);

    /** The revision that came of an author's request. */
    Optional<Revision> ofRequest(TenantId tenant, String author, RequestId requestId);

    /** Those after a number that are about any of the subjects, oldest first. */
    List<Revision> since(TenantId tenant, DashboardId dashboard, long number, Collection<Subject> subjects);

    /** Those after {@code from} up to and including {@code to}, oldest first. */
    List<Revision> between(TenantId tenant, DashboardId dashboard, long from, long to);

    /** Newest first; a position is a number. */
    Page<Revision> page(TenantId tenant, DashboardId dashboard, boolean namedOnly, PageRequest page);

    /** The author's newest revision of the board in the state {@code DONE}. */
    Optional<Revision> lastDone(TenantId tenant, DashboardId dashboard, String author);

    /** The author's oldest revision of the board in the state {@code UNDONE}: what was undone last. */
    Optional<Revision> lastUndone(TenantId tenant, DashboardId dashboard, String author);

    void mark(Revision revision, UndoState state);

    /** Makes every undone revision of the author on the board a discarded one. */
    void discardUndone(TenantId tenant, DashboardId dashboard, String author);

    /** Refuses with INVALID a name that another revision of the board has. */
    void name(Revision revision, @Nullable String name);
}
