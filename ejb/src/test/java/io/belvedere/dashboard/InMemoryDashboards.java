package io.belvedere.dashboard;

import io.belvedere.folder.FolderId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dashboards in memory. One change at a time; a lock holds nobody up, for there are no transactions. */
public final class InMemoryDashboards implements Dashboards {

    private final Map<Owned<DashboardId>, Kept> kept = new LinkedHashMap<>();
    private Function<Dashboard, Collection<Shown>> widgets = dashboard -> List.of();
    private BiPredicate<String, DashboardId> starred = (user, dashboard) -> false;

    /** What a widget on one of the dashboard's layouts is found by. */
    public record Shown(String type, String title) {}

    private record Kept(Dashboard dashboard, long latest, @Nullable String deletedBy, @Nullable Instant deletedAt) {

        Kept with(Dashboard changed) {
            return new Kept(changed, latest, deletedBy, deletedAt);
        }

        boolean isIn(FolderId folder) {
            return folder.equals(dashboard.content().folder());
        }

        boolean deletedBefore(Instant time) {
            return deletedAt != null && deletedAt.isBefore(time);
        }
    }

    /** Lets the search know of widgets. */
    public void showing(Function<Dashboard, Collection<Shown>> widgetsOfDashboard) {
        widgets = widgetsOfDashboard;
    }

    /** Lets the search know of stars. */
    public void starred(BiPredicate<String, DashboardId> starredByUser) {
        starred = starredByUser;
    }

    /** Purged ones are gone; trashed ones are not. */
    public synchronized boolean exists(TenantId tenant, DashboardId id) {
        return kept.containsKey(new Owned<>(tenant, id));
    }

    /** How many lie in a folder, those in the trash apart. */
    public synchronized long countIn(FolderId folder) {
        return kept.values().stream()
                .filter(found -> found.deletedAt == null && found.isIn(folder))
                .count();
    }

    /** What deleting a folder does to the dashboards in the trash: it takes them out of it. */
    public synchronized void freeTrash(FolderId folder) {
        kept.replaceAll((key, found) -> found.deletedAt == null || !found.isIn(folder)
                ? found
                : found.with(found.dashboard.with(found.dashboard.content().inFolder(null))));
    }

    /** What appending a revision does to its dashboard. */
    public synchronized void revised(TenantId tenant, DashboardId id, long number, Instant at) {
        Kept before = get(tenant, id);
        if (before.latest != number - 1) {
            throw new BelvedereException(Problem.CONFLICT, "edit " + number + " follows on edit " + before.latest);
        }
        Dashboard dashboard = before.dashboard;
        Dashboard updated = dashboard.updated(at.truncatedTo(ChronoUnit.MICROS), dashboard.version());
        kept.put(new Owned<>(tenant, id), new Kept(updated, number, before.deletedBy, before.deletedAt));
    }

    @Override
    public synchronized Optional<Dashboard> find(TenantId tenant, DashboardId id) {
        return Optional.ofNullable(kept.get(new Owned<>(tenant, id)))
                .filter(found -> found.deletedAt == null)
                .map(Kept::dashboard);
    }

    @Override
    public synchronized Map<DashboardId, Dashboard> findAll(TenantId tenant, Collection<DashboardId> ids) {
        Map<DashboardId, Dashboard> found = new LinkedHashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(dashboard -> found.put(id, dashboard)));
        return found;
    }

    @Override
    public synchronized Optional<Head> lock(TenantId tenant, DashboardId id) {
        return Optional.ofNullable(kept.get(new Owned<>(tenant, id)))
                .map(found -> new Head(found.dashboard, found.latest, found.deletedAt != null));
    }

    @Override
    public synchronized Page<Dashboard> search(TenantId tenant, DashboardQuery query, PageRequest page) {
        List<String> words = query.text().map(Words::lookedFor).orElse(List.of());
        Page<Dashboard> found =
                page(tenant, query, page, words.stream().map(List::of).toList());
        return found.items().isEmpty() ? page(tenant, query, page, corrected(tenant, words)) : found;
    }

    private List<List<String>> corrected(TenantId tenant, List<String> words) {
        Set<String> vocabulary = new TreeSet<>();
        present(tenant).forEach(dashboard -> vocabulary.addAll(Spelling.vocabulary(words(dashboard))));
        return Spelling.meant(words, part -> Spelling.corrections(part, vocabulary));
    }

    /** Those that have, of each list, at least one as part of their words. */
    private Page<Dashboard> page(TenantId tenant, DashboardQuery query, PageRequest page, List<List<String>> wanted) {
        return InMemoryOrder.of(query)
                .page(
                        present(tenant)
                                .filter(visibleTo(query.viewer()))
                                .filter(matching(query))
                                .filter(dashboard -> wanted.stream().allMatch(any -> has(dashboard, any))),
                        page);
    }

    private boolean has(Dashboard dashboard, List<String> any) {
        return words(dashboard).stream().anyMatch(word -> any.stream().anyMatch(word::contains));
    }

    @Override
    public synchronized Page<Trashed> trash(TenantId tenant, DashboardQuery.Viewer viewer, PageRequest page) {
        Function<Trashed, Position> position =
                trashed -> Position.at(trashed.deletedAt(), trashed.dashboard().id());
        Comparator<Position> order =
                Comparator.comparing(Position::time).reversed().thenComparing(Position::id);
        Position after = page.after();
        return Page.ofSurplus(
                kept.values().stream()
                        .filter(found -> found.dashboard.tenant().equals(tenant) && found.deletedAt != null)
                        .filter(found -> visibleTo(viewer).test(found.dashboard))
                        .map(InMemoryDashboards::trashed)
                        .filter(found -> after == null || order.compare(position.apply(found), after) > 0)
                        .sorted(Comparator.comparing(position, order))
                        .limit(page.size() + 1L)
                        .toList(),
                page,
                position);
    }

    @Override
    public synchronized Dashboard insert(Dashboard dashboard) {
        Dashboard stored = stored(dashboard);
        if (kept.putIfAbsent(key(dashboard), new Kept(stored, 0, null, null)) != null) {
            throw new BelvedereException(Problem.CONFLICT, "id is already taken", Map.of("field", "id"));
        }
        return stored;
    }

    @Override
    public synchronized void update(Dashboard dashboard) {
        Kept before = newer(dashboard);
        kept.put(key(dashboard), before.with(stored(dashboard)));
    }

    @Override
    public synchronized void delete(Dashboard dashboard, String by, Instant at) {
        Kept before = newer(dashboard);
        kept.put(key(dashboard), new Kept(stored(dashboard), before.latest, by, at.truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public synchronized void undelete(Dashboard dashboard) {
        Kept before = newer(dashboard);
        kept.put(key(dashboard), new Kept(stored(dashboard), before.latest, null, null));
    }

    @Override
    public synchronized List<Dashboard> ended(Instant now, int limit) {
        return kept.values().stream()
                .filter(found -> found.deletedAt == null)
                .map(Kept::dashboard)
                .filter(dashboard -> hasEnded(dashboard, now))
                .sorted(Comparator.comparing(
                        dashboard -> String.valueOf(dashboard.content().expiresAt())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int purge(Instant deletedBefore, int limit) {
        List<Owned<DashboardId>> old = kept.entrySet().stream()
                .filter(entry -> entry.getValue().deletedBefore(deletedBefore))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(kept::remove);
        return old.size();
    }

    private static boolean hasEnded(Dashboard dashboard, Instant now) {
        Instant end = dashboard.content().expiresAt();
        return end != null && !end.isAfter(now);
    }

    private static Trashed trashed(Kept found) {
        if (found.deletedBy == null || found.deletedAt == null) {
            throw new IllegalStateException(found.dashboard.id() + " is not in the trash");
        }
        return new Trashed(found.dashboard, found.deletedBy, found.deletedAt);
    }

    private Stream<Dashboard> present(TenantId tenant) {
        return kept.values().stream()
                .filter(found -> found.deletedAt == null)
                .map(Kept::dashboard)
                .filter(dashboard -> dashboard.tenant().equals(tenant));
    }

    private static Predicate<Dashboard> visibleTo(DashboardQuery.Viewer viewer) {
        return dashboard -> viewer.seesAll()
                || !dashboard.sharing().restricted()
                || dashboard.sharing().owner().equals(viewer.name())
                || dashboard.sharing().grants().containsKey(viewer.name());
    }

    private Predicate<Dashboard> matching(DashboardQuery query) {
        return dashboard -> query.owner()
                        .map(dashboard.sharing().owner()::equals)
                        .orElse(true)
                && dashboard.content().tags().containsAll(query.tags())
                && query.folder()
                        .map(folder -> folder.equals(dashboard.content().folder()))
                        .orElse(true)
                && query.template()
                        .map(wanted -> wanted == dashboard.content().template())
                        .orElse(true)
                && query.widgetType().map(type -> shows(dashboard, type)).orElse(true)
                && (!query.starred() || starred.test(query.viewer().name(), dashboard.id()));
    }

    private boolean shows(Dashboard dashboard, String type) {
        return widgets.apply(dashboard).stream().anyMatch(shown -> shown.type().equals(type));
    }

    private Collection<String> words(Dashboard dashboard) {
        Collection<String> words = Words.of(dashboard.content());
        words.addAll(Words.of(widgets.apply(dashboard).stream().map(Shown::title)));
        return words;
    }

    private Kept get(TenantId tenant, DashboardId id) {
        Kept found = kept.get(new Owned<>(tenant, id));
        if (found == null) {
            throw BelvedereException.notFound("dashboard", id);
        }
        return found;
    }

    /** What is stored, if it is older. */
    private Kept newer(Dashboard dashboard) {
        Kept before = get(dashboard.tenant(), dashboard.id());
        if (before.dashboard.version() >= dashboard.version()) {
            throw BelvedereException.stale(
                    "dashboard", dashboard.id(), dashboard.version(), before.dashboard.version());
        }
        return before;
    }

    private static Owned<DashboardId> key(Dashboard dashboard) {
        return new Owned<>(dashboard.tenant(), dashboard.id());
    }

    private static Dashboard stored(Dashboard dashboard) {
        return new Dashboard(
                dashboard.id(),
                dashboard.tenant(),
                dashboard.content(),
                dashboard.sharing(),
                dashboard.createdAt().truncatedTo(ChronoUnit.MICROS),
                dashboard.updatedAt().truncatedTo(ChronoUnit.MICROS),
                dashboard.version());
    }
}
