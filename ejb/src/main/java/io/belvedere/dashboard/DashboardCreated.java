package io.belvedere.dashboard;

/** Told within the creating transaction, so that what belongs to every new dashboard is there with it or not at all. */
public record DashboardCreated(Dashboard dashboard) {}
