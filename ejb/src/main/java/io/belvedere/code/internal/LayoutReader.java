package io.belvedere.code.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutRules;
import io.belvedere.layout.Markdown;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the layouts of a file, each with its regions in the order of the list. */
final class LayoutReader {

    private final TenantId tenant;
    private final LayoutLimits limits;
    private final FileIds ids;
    private final String board;
    private final WidgetReader widgets;
    private final Faults faults;
    private final Map<Object, Place> known = new HashMap<>();

    LayoutReader(TenantId tenant, LayoutLimits limits, FileIds ids, String board, Markdown markdown, Faults faults) {
        this.tenant = tenant;
        this.limits = limits;
        this.ids = ids;
        this.board = board;
        this.widgets = new WidgetReader(markdown, faults);
        this.faults = faults;
    }

    List<Layout> layouts(List<Place> places) {
        List<Layout> layouts = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(places.size(), limits.maxLayouts()))) {
            Layout layout = layout(place);
            place.text("id").ifPresent(id -> refuseSecond(layout.id(), place));
            layouts.add(layout);
        }
        return layouts;
    }

    /** One with a fault is there nevertheless, as far as it could be read, so that others can refer to it. */
    private Layout layout(Place place) {
        String text = place.text("id").orElse("");
        Layout layout = Layout.empty(
                new LayoutId(ids.of(board, text)), tenant, new DashboardId(ids.of(board)), "unnamed", Instant.EPOCH, 0);
        Optional<Layout> named =
                place.member("name").flatMap(name -> faults.attempt(name, "layout.name", () -> named(layout, name)));
        return named.orElse(layout).withRegions(regions(text, place.items("regions")));
    }

    private static Layout named(Layout layout, Place name) {
        Layout named = layout.renamed(name.scalar(String.class).orElseThrow());
        LayoutRules.check(named);
        return named;
    }

    private List<Region> regions(String layout, List<Place> places) {
        List<Region> regions = new ArrayList<>();
        Map<Placement, Place> placed = new LinkedHashMap<>();
        int order = 0;
        for (Place place : places.subList(0, Math.min(places.size(), limits.maxRegions()))) {
            int next = order++;
            place.member("widget").ifPresent(widgets::refuseFaults);
            faults.attempt(place, () -> region(layout, place, next)).ifPresent(region -> {
                refuseSecond(region.id(), place);
                refuseOverlap(placed, region.placement(), place);
                regions.add(region);
            });
        }
        return regions;
    }

    private Region region(String layout, Place place, int order) {
        return new Region(
                new RegionId(ids.of(board, layout, place.text("id").orElseThrow())),
                new Placement(place.whole("x"), place.whole("y"), place.whole("width"), place.whole("height")),
                order,
                place.flag("locked"),
                place.flag("collapsed"),
                widgets.widget(place.member("widget").orElseThrow()));
    }

    private void refuseSecond(Object id, Place place) {
        Place first = known.putIfAbsent(id, place);
        if (first != null) {
            faults.add(place.path("id"), place.spot("id"), "is that of " + first.path() + " too");
        }
    }

    private void refuseOverlap(Map<Placement, Place> placed, Placement placement, Place place) {
        placed.entrySet().stream()
                .filter(other -> other.getKey().overlaps(placement))
                .findFirst()
                .ifPresentOrElse(
                        other -> faults.add(
                                place.path(),
                                place.node().at(),
                                "overlaps " + other.getValue().path()),
                        () -> placed.put(placement, place));
    }
}
