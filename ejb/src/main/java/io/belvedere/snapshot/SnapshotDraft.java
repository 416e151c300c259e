package io.belvedere.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wants to freeze; without an end, it lasts as long as the server allows. */
public record SnapshotDraft(String name, SnapshotData data, @Nullable Instant expiresAt) {}
