package io.belvedere.layout;

/** A rectangle of a layout that shows a widget. */
public record Region(RegionId id, Placement placement, Widget widget) {

    public Region retitled(String title) {
        return new Region(id, placement, widget.retitled(title));
    }
}
