package io.belvedere.layout;

import io.belvedere.problem.BelvedereException;

/**
 * A rectangle of a layout that shows a widget. Regions are drawn and read by order, then id. A locked one can be neither
 * moved, resized nor deleted; a collapsed one shows its title only and keeps its place.
 */
public record Region(RegionId id, Placement placement, int order, boolean locked, boolean collapsed, Widget widget) {

    public static final int MAX_ORDER = 1_000_000;

    public Region {
        if (order < 0 || order > MAX_ORDER) {
            throw BelvedereException.invalid("order", "is " + order + ", allowed is 0 to " + MAX_ORDER);
        }
    }

    public Region at(Placement newPlacement) {
        return new Region(id, newPlacement, order, locked, collapsed, widget);
    }

    public Region ordered(int newOrder) {
        return new Region(id, placement, newOrder, locked, collapsed, widget);
    }

    public Region locked(boolean nowLocked) {
        return new Region(id, placement, order, nowLocked, collapsed, widget);
    }

    public Region collapsed(boolean nowCollapsed) {
        return new Region(id, placement, order, locked, nowCollapsed, widget);
    }

    public Region showing(Widget newWidget) {
        return new Region(id, placement, order, locked, collapsed, newWidget);
    }
}
