package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;

/** Changes of a layout as a whole. */
public sealed interface LayoutCommand extends Command {

    LayoutId layout();

    /** A new layout without regions. */
    record Add(LayoutId layout, String name) implements LayoutCommand {}

    record Rename(LayoutId layout, String name) implements LayoutCommand {}

    /** A new layout with copies of the regions of another. */
    record Duplicate(LayoutId source, LayoutId layout, String name) implements LayoutCommand {}

    record Delete(LayoutId layout) implements LayoutCommand {}
}
