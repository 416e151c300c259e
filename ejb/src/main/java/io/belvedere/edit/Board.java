package io.belvedere.edit;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.problem.BelvedereException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dashboard with its layouts, or with those of them that an edit is about, oldest first. */
public record Board(Dashboard dashboard, Map<LayoutId, Layout> layouts) {

    public Board {
        layouts = Collections.unmodifiableMap(new LinkedHashMap<>(layouts));
    }

    public static Board of(Dashboard dashboard, List<Layout> layouts) {
        Map<LayoutId, Layout> byId = new LinkedHashMap<>();
        layouts.forEach(layout -> byId.put(layout.id(), layout));
        return new Board(dashboard, byId);
    }

    public Layout layout(LayoutId id) {
        Layout layout = layouts.get(id);
        if (layout == null) {
            throw BelvedereException.notFound("layout", id);
        }
        return layout;
    }

    public Board with(Dashboard newDashboard) {
        return new Board(newDashboard, layouts);
    }

    public Board with(DashboardContent content) {
        return with(dashboard.with(content));
    }

    /** With this layout in the place of the one of its id, or as the last. */
    public Board with(Layout layout) {
        Map<LayoutId, Layout> more = new LinkedHashMap<>(layouts);
        more.put(layout.id(), layout);
        return new Board(dashboard, more);
    }

    public Board without(LayoutId id) {
        Map<LayoutId, Layout> fewer = new LinkedHashMap<>(layouts);
        fewer.remove(id);
        return new Board(dashboard, fewer);
    }
}
