package io.belvedere.layout;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rules that bind the regions of a layout to each other: how many there may be, and that none lies on another. */
public final class Arrangement {

    private Arrangement() {}

    /** Refuses a layout with too many regions, or one in which any of the {@code placed} regions lies on another. */
    public static void requireLegal(Layout layout, Collection<RegionId> placed, LayoutLimits limits) {
        requireRoom(layout, limits);
        for (Region region : layout.regions()) {
            if (placed.contains(region.id())) {
                overlapping(layout.regions(), region).ifPresent(other -> {
                    throw overlap(region, other);
                });
            }
        }
    }

    public static void requireRoom(Layout layout, LayoutLimits limits) {
        int regions = layout.regions().size();
        if (regions > limits.maxRegions()) {
            throw BelvedereException.overLimit(
                    "regions",
                    limits.maxRegions(),
                    "layout " + layout.id() + " would have " + regions + " regions, at most " + limits.maxRegions()
                            + " are allowed");
        }
    }

    /**
     * The layout with everything moved down that lies in the way of the {@code placed} regions, and what lies in the way
     * of that. Placed regions stay; so do locked ones, and a placed region on top of one of these is refused.
     */
    public static Layout pushingDown(Layout layout, Collection<RegionId> placed) {
        Map<RegionId, Region> settled = new HashMap<>();
        layout.regions().forEach(region -> settled.put(region.id(), region));
        Set<RegionId> fixed = new HashSet<>(placed);
        layout.regions().stream().filter(Region::locked).forEach(region -> fixed.add(region.id()));
        Deque<RegionId> pushing = new ArrayDeque<>(layout.regions().stream()
                .filter(region -> fixed.contains(region.id()))
                .map(Region::id)
                .toList());
        while (!pushing.isEmpty()) {
            Region pusher = region(settled, pushing.remove());
            for (Region other : under(settled.values(), pusher)) {
                boolean otherMoves = !fixed.contains(other.id());
                Region moving = otherMoves ? other : pusher;
                Region staying = otherMoves ? pusher : other;
                if (fixed.contains(moving.id())) {
                    throw overlap(pusher, other);
                }
                settled.put(moving.id(), moving.at(moving.placement().below(staying.placement())));
                pushing.add(moving.id());
                if (!otherMoves) {
                    break;
                }
            }
        }
        return layout.withRegions(new ArrayList<>(settled.values()));
    }

    /** The first free place of that size, row by row from {@code wanted} on, with its column kept if it can be. */
    public static Placement freePlace(Layout layout, Placement wanted) {
        Placement place = wanted;
        Optional<Region> obstacle = obstacle(layout.regions(), place);
        while (obstacle.isPresent()) {
            place = place.below(obstacle.get().placement());
            obstacle = obstacle(layout.regions(), place);
        }
        return place;
    }

    /** The first place, row by row and from the left, where a region of that size lies on no other. */
    public static Placement firstFree(Layout layout, int width, int height) {
        Placement corner = new Placement(0, 0, width, height);
        // What lies at the first free place could be neither higher nor further left: something ends there, or the
        // grid.
        SortedSet<Integer> rows = new TreeSet<>(Set.of(0));
        SortedSet<Integer> columns = new TreeSet<>(Set.of(0));
        layout.regions().stream().map(Region::placement).forEach(taken -> {
            rows.add(taken.y() + taken.height());
            columns.add(taken.x() + taken.width());
        });
        columns.removeIf(column -> column + width > Placement.COLUMNS);
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> corner.movedTo(column, row)))
                .filter(place -> obstacle(layout.regions(), place).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Region> obstacle(List<Region> regions, Placement place) {
        return regions.stream()
                .filter(region -> region.placement().overlaps(place))
                .findFirst();
    }

    private static Optional<Region> overlapping(Collection<Region> regions, Region region) {
        return under(regions, region).stream().findFirst();
    }

    private static List<Region> under(Collection<Region> regions, Region pusher) {
        return regions.stream()
                .filter(other -> !other.id().equals(pusher.id()))
                .filter(other -> other.placement().overlaps(pusher.placement()))
                .sorted(Comparator.comparingInt(
                                (Region other) -> other.placement().y())
                        .thenComparing(other -> other.id().value()))
                .toList();
    }

    private static Region region(Map<RegionId, Region> settled, RegionId id) {
        Region region = settled.get(id);
        if (region == null) {
            throw new IllegalStateException("region " + id + " is not of this layout");
        }
        return region;
    }

    private static BelvedereException overlap(Region region, Region other) {
        return new BelvedereException(
                Problem.INVALID,
                "placement of region " + region.id() + " overlaps region " + other.id(),
                Map.of("field", "placement", "region", other.id().toString()));
    }
}
