package io.belvedere.persistence.layout;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.persistence.row.Json;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between layouts with their regions, and rows. */
final class LayoutRows {

    private LayoutRows() {}

    static LayoutRow toRow(Layout layout) {
        LayoutRow row = new LayoutRow();
        row.id = layout.id().value();
        row.tenantId = layout.tenant().value();
        row.dashboardId = layout.dashboard().value();
        write(layout, row);
        return row;
    }

    /** Writes what may differ when a deleted layout comes back. */
    static void write(Layout layout, LayoutRow row) {
        row.name = layout.name();
        row.createdAt = layout.createdAt().truncatedTo(ChronoUnit.MICROS);
        row.version = layout.version();
    }

    static RegionRow toRow(LayoutRow layout, Region region) {
        RegionRow row = new RegionRow();
        row.id = region.id().value();
        row.tenantId = layout.tenantId;
        row.layoutId = layout.id;
        write(region, row);
        return row;
    }

    /** Writes what may change in a region's life. */
    static void write(Region region, RegionRow row) {
        Widget widget = region.widget();
        row.position = region.order();
        row.x = region.placement().x();
        row.y = region.placement().y();
        row.width = region.placement().width();
        row.height = region.placement().height();
        row.locked = region.locked();
        row.collapsed = region.collapsed();
        row.widgetType = widget.type();
        row.widgetTitle = widget.title();
        row.description = widget.description();
        row.queries = new Json(widget.queries().stream().map(Queries::toJson).toList());
        row.options = new Json(widget.options().values());
    }

    static Layout toLayout(LayoutRow row, List<RegionRow> regions) {
        return new Layout(
                new LayoutId(row.id),
                new TenantId(row.tenantId),
                new DashboardId(row.dashboardId),
                row.name,
                regions.stream().map(LayoutRows::toRegion).toList(),
                row.createdAt,
                row.version);
    }

    static Region toRegion(RegionRow row) {
        return new Region(
                new RegionId(row.id),
                new Placement(row.x, row.y, row.width, row.height),
                row.position,
                row.locked,
                row.collapsed,
                new Widget(
                        row.widgetType,
                        row.widgetTitle,
                        row.description,
                        toQueries(row.queries),
                        toOptions(row.options)));
    }

    private static List<Query> toQueries(Json json) {
        List<?> queries = json.tree() instanceof List<?> list ? list : List.of();
        return queries.stream().map(Queries::fromJson).toList();
    }

    private static WidgetOptions toOptions(Json json) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        if (json.tree() instanceof Map<?, ?> stored) {
            stored.forEach((name, value) -> options.put(String.valueOf(name), value));
        }
        return new WidgetOptions(options);
    }
}
