package io.belvedere.dashboard;

/** A dashboard under lock: the number of the latest edit of its board, and whether it lies in the trash. */
public record Head(Dashboard dashboard, long latest, boolean deleted) {}
