package io.belvedere.star;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Stars in memory. */
public final class InMemoryStars implements Stars {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::time).thenComparing(Position::id);

    private final Map<Key, Star> stars = new LinkedHashMap<>();

    @Override
    public synchronized Star insert(Star star) {
        Star stored = new Star(
                star.tenant(), star.dashboard(), star.user(), star.createdAt().truncatedTo(ChronoUnit.MICROS));
        Star before = stars.putIfAbsent(new Key(star.tenant(), star.dashboard(), star.user()), stored);
        return before == null ? stored : before;
    }

    @Override
    public synchronized boolean delete(TenantId tenant, DashboardId dashboard, String user) {
        return stars.remove(new Key(tenant, dashboard, user)) != null;
    }

    @Override
    public synchronized Page<Star> list(TenantId tenant, DashboardId dashboard, PageRequest page) {
        Position after = page.after();
        List<Star> found = of(tenant, List.of(dashboard))
                .filter(star -> after == null || ORDER.compare(position(star), after) > 0)
                .sorted(Comparator.comparing(InMemoryStars::position, ORDER))
                .limit(page.size() + 1L)
                .toList();
        return Page.ofSurplus(found, page, InMemoryStars::position);
    }

    @Override
    public synchronized Map<DashboardId, Page<Star>> firstPages(
            TenantId tenant, Collection<DashboardId> dashboards, int size) {
        Map<DashboardId, Page<Star>> pages = new LinkedHashMap<>();
        counts(tenant, dashboards)
                .keySet()
                .forEach(dashboard -> pages.put(dashboard, list(tenant, dashboard, new PageRequest(size, null))));
        return pages;
    }

    @Override
    public synchronized Set<DashboardId> starredBy(TenantId tenant, String user, Collection<DashboardId> dashboards) {
        return of(tenant, dashboards)
                .filter(star -> star.user().equals(user))
                .map(Star::dashboard)
                .collect(toSet());
    }

    @Override
    public synchronized Map<DashboardId, Long> counts(TenantId tenant, Collection<DashboardId> dashboards) {
        return of(tenant, dashboards).collect(groupingBy(Star::dashboard, counting()));
    }

    private Stream<Star> of(TenantId tenant, Collection<DashboardId> dashboards) {
        return stars.values().stream()
                .filter(star -> star.tenant().equals(tenant) && dashboards.contains(star.dashboard()));
    }

    private static Position position(Star star) {
        return Position.at(star.createdAt(), star.user());
    }

    private record Key(TenantId tenant, DashboardId dashboard, String user) {}
}
