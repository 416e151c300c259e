package io.belvedere.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One arrangement of a dashboard's regions, in drawing order. No two regions overlap. It is changed as a whole: every
 * change of a region makes a new version of its layout.
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

    public Layout {
        name = Text.required("layout name", name, MAX_NAME_LENGTH);
        regions = List.copyOf(regions);
    }

    /** A new layout that shows nothing yet. */
    public static Layout empty(TenantId tenant, DashboardId dashboard, String name, Instant createdAt) {
        return new Layout(LayoutId.random(), tenant, dashboard, name, List.of(), createdAt, 1);
    }

    public Layout renamed(String newName) {
        return new Layout(id, tenant, dashboard, newName, regions, createdAt, version);
    }

    /** With one region more, behind the others; refuses it over the limit or on top of another. */
    public Layout with(Region region, LayoutLimits limits) {
        if (regions.size() >= limits.maxRegions()) {
            throw BelvedereException.overLimit(
                    "regions",
                    limits.maxRegions(),
                    "layout " + id + " has " + regions.size() + " regions, at most " + limits.maxRegions()
                            + " are allowed");
        }
        regions.stream()
                .filter(other -> other.placement().overlaps(region.placement()))
                .findFirst()
                .ifPresent(other -> {
                    throw new BelvedereException(
                            Problem.INVALID,
                            "placement overlaps region " + other.id(),
                            Map.of("field", "placement", "region", other.id().toString()));
                });
        List<Region> more = new ArrayList<>(regions);
        more.add(region);
        return withRegions(more);
    }

    public Layout without(RegionId region) {
        Region gone = region(region);
        return withRegions(regions.stream().filter(other -> !other.equals(gone)).toList());
    }

    /** With one region replaced by what {@code change} makes of it. */
    public Layout changing(RegionId region, UnaryOperator<Region> change) {
        Region before = region(region);
        return withRegions(regions.stream()
                .map(other -> other.equals(before) ? change.apply(other) : other)
                .toList());
    }

    public Region region(RegionId region) {
        return regions.stream()
                .filter(other -> other.id().equals(region))
                .findFirst()
                .orElseThrow(() -> BelvedereException.notFound("region", region));
    }

    private Layout withRegions(List<Region> newRegions) {
        return new Layout(id, tenant, dashboard, name, newRegions, createdAt, version);
    }
}
