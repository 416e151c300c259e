package io.belvedere.snapshot;

/** A snapshot with what it holds. */
public record OpenedSnapshot(Snapshot snapshot, SnapshotContent content) {}
