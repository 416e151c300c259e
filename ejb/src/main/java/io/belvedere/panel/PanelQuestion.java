package io.belvedere.panel;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;

/** Which region of which board, and how it is looked at. */
public record PanelQuestion(DashboardId dashboard, LayoutId layout, RegionId region, PanelView view) {}
