package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of one region. */
public sealed interface RegionCommand extends Command {

    LayoutId layout();

    RegionId region();

    /** A new region, behind the others. */
    record Add(LayoutId layout, RegionId region, Placement placement, Widget widget) implements RegionCommand {}

    /** A new region, behind the others, at the first place that is free. */
    record AddAnywhere(LayoutId layout, RegionId region, int width, int height, Widget widget)
            implements RegionCommand {}

    record Move(LayoutId layout, RegionId region, int x, int y) implements RegionCommand {}

    record Resize(LayoutId layout, RegionId region, int width, int height) implements RegionCommand {}

    record Retitle(LayoutId layout, RegionId region, String title) implements RegionCommand {}

    record Describe(LayoutId layout, RegionId region, String description) implements RegionCommand {}

    /** Draws the widget as another type; options and queries that the new type does not know are dropped. */
    record ChangeType(LayoutId layout, RegionId region, WidgetType type) implements RegionCommand {}

    /** Sets some options; null takes an option away, and those not named stay. */
    record Restyle(LayoutId layout, RegionId region, Map<String, @Nullable Object> options) implements RegionCommand {}

    /** Adds the query, or replaces the one of its id. */
    record PutQuery(LayoutId layout, RegionId region, Query query) implements RegionCommand {}

    record RemoveQuery(LayoutId layout, RegionId region, String query) implements RegionCommand {}

    record Reorder(LayoutId layout, RegionId region, int order) implements RegionCommand {}

    record Lock(LayoutId layout, RegionId region, boolean locked) implements RegionCommand {}

    record Collapse(LayoutId layout, RegionId region, boolean collapsed) implements RegionCommand {}

    /** A copy of another region, at the place given or else at the first free one below it. */
    record Duplicate(LayoutId layout, RegionId source, RegionId region, @Nullable Placement placement)
            implements RegionCommand {}

    record Delete(LayoutId layout, RegionId region) implements RegionCommand {}
}
