package io.belvedere.star;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import java.time.Instant;

/** That a user has starred a dashboard, and when first. There is at most one of both. */
public record Star(TenantId tenant, DashboardId dashboard, String user, Instant createdAt) {}
