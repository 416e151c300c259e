package io.belvedere.presence;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;
import org.jspecify.annotations.Nullable;

/** Which layout somebody looks at, and which region of it they are editing, if any. */
public record Whereabouts(DashboardId dashboard, LayoutId layout, @Nullable RegionId editing) {}
