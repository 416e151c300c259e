package io.belvedere.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One arrangement of a dashboard's regions, ordered as they are drawn and read. Its version is the number of the last
 * edit of the board that changed it or any of its regions. Whether it is legal, that is within the limits and without
 * overlaps, is asked by {@link Arrangement}.
 */
public record Layout(
        LayoutId id,
        TenantId tenant,
        DashboardId dashboard,
        String name,
        List<Region> regions,
        Instant createdAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 100;

    private static final Comparator<Region> READING_ORDER = Comparator.comparingInt(Region::order)
            .thenComparing(region -> region.id().value());

    public Layout {
        name = Text.required("layout name", name, MAX_NAME_LENGTH);
        regions = regions.stream().sorted(READING_ORDER).toList();
    }

    /** A new layout that shows nothing yet. */
    public static Layout empty(
            LayoutId id, TenantId tenant, DashboardId dashboard, String name, Instant createdAt, long version) {
        return new Layout(id, tenant, dashboard, name, List.of(), createdAt, version);
    }

    public Layout renamed(String newName) {
        return new Layout(id, tenant, dashboard, newName, regions, createdAt, version);
    }

    public Layout withRegions(List<Region> newRegions) {
        return new Layout(id, tenant, dashboard, name, newRegions, createdAt, version);
    }

    public Layout atVersion(long newVersion) {
        return new Layout(id, tenant, dashboard, name, regions, createdAt, newVersion);
    }

    /** With this region in the place of the one of its id, or as one more. */
    public Layout with(Region region) {
        List<Region> others = new ArrayList<>(regions);
        others.removeIf(other -> other.id().equals(region.id()));
        others.add(region);
        return withRegions(others);
    }

    public Layout without(RegionId id) {
        Region gone = region(id);
        return withRegions(regions.stream().filter(other -> !other.equals(gone)).toList());
    }

    public Optional<Region> find(RegionId id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    public Region region(RegionId id) {
        return find(id).orElseThrow(() -> BelvedereException.notFound("region", id));
    }

    /** Whether it has one of the ids itself, or a region of it has. */
    public boolean hasAny(Collection<UUID> ids) {
        return ids.contains(id.value())
                || regions.stream().anyMatch(region -> ids.contains(region.id().value()));
    }

    /** The order of a region that is to come behind all others. */
    public int nextOrder() {
        return regions.isEmpty()
                ? 0
                : Math.min(Region.MAX_ORDER, regions.get(regions.size() - 1).order() + 1);
    }
}
