package io.belvedere.code.internal;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the layouts of a file, each with its regions in the order of the list. */
final class LayoutReader {

    private final TenantId tenant;
    private final LayoutLimits limits;
    private final FileIds ids;
    private final String board;
    private final Faults faults;

    LayoutReader(TenantId tenant, LayoutLimits limits, FileIds ids, String board, Faults faults) {
        this.tenant = tenant;
        this.limits = limits;
        this.ids = ids;
        this.board = board;
        this.faults = faults;
    }

    List<Layout> layouts(List<Place> places) {
        List<Layout> layouts = new ArrayList<>();
        Map<Object, Place> byId = new HashMap<>();
        for (Place place : places) {
            Layout layout = layout(place);
            place.text("id").ifPresent(id -> refuseSecond(byId, layout.id(), place));
            layouts.add(layout);
        }
        return layouts;
    }

    /** One with a fault is there nevertheless, as far as it could be read, so that others can refer to it. */
    private Layout layout(Place place) {
        String text = place.text("id").orElse("");
        Layout layout = Layout.empty(
                new LayoutId(ids.of(board, text)),
                tenant,
                new DashboardId(ids.of(board)),
                "unnamed",
                Instant.EPOCH,
                0);
        Optional<Layout> named = place.member("name")
                .flatMap(name -> faults.attempt(
                        name, () -> layout.renamed(name.scalar(String.class).orElseThrow())));
        return named.orElse(layout).withRegions(regions(text, place.items("regions")));
    }

    private List<Region> regions(String layout, List<Place> places) {
        List<Region> regions = new ArrayList<>();
        Map<Object, Place> byId = new HashMap<>();
        Map<Placement, Place> placed = new LinkedHashMap<>();
        int order = 0;
        for (Place place : places) {
            int next = order++;
            faults.attempt(place, () -> region(layout, place, next)).ifPresent(region -> {
                refuseSecond(byId, region.id(), place);
                if (places.size() <= limits.maxRegions()) {
                    refuseOverlap(placed, region.placement(), place);
                }
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
                widget(place.member("widget").orElseThrow()));
    }

    private Widget widget(Place place) {
        return new Widget(
                FileShape.widgetType(place.text("type").orElseThrow()),
                place.text("title").orElse(""),
                place.text("description").orElse(""),
                place.items("queries").stream().map(LayoutReader::query).toList(),
                place.member("options")
                        .map(options -> new WidgetOptions(((Node.Mapping) options.node()).plain()))
                        .orElse(WidgetOptions.NONE));
    }

    private static Query query(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("legend", "");
        json.put("hidden", false);
        json.putAll(((Node.Mapping) place.node()).plain());
        return Queries.fromJson(place.path(), json);
    }

    private void refuseSecond(Map<Object, Place> known, Object id, Place place) {
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
                                place.path(), place.node().at(), "overlaps " + other.getValue().path()),
                        () -> placed.put(placement, place));
    }
}
