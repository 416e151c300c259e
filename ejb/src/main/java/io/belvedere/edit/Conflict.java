package io.belvedere.edit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field that two people changed: its value on the version that the edit was made on, the value that stands now with
 * who set it and when, and the value that the edit asked for. Without a field it is about the subject as a whole.
 */
public record Conflict(
        Subject subject,
        @Nullable String field,
        @Nullable Object base,
        @Nullable Object theirs,
        @Nullable Object yours,
        String author,
        Instant madeAt,
        long number) {}
