package io.belvedere.code;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.tenant.TenantId;
import java.time.Instant;

/** What imported layouts are to belong to, when they are made, and how large they may be. */
public record ImportTarget(TenantId tenant, DashboardId dashboard, Instant at, LayoutLimits limits) {}
