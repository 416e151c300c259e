package io.belvedere.dashboard;

/** Told within the deleting transaction. */
public record DashboardDeleted(Dashboard dashboard) {}
