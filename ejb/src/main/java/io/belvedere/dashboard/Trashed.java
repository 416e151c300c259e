package io.belvedere.dashboard;

import java.time.Instant;

/** A dashboard in the trash. */
public record Trashed(Dashboard dashboard, String deletedBy, Instant deletedAt) {}
