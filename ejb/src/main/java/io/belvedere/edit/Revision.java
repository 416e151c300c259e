package io.belvedere.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted edit of a board. Numbers count from 1 without a gap. What it changed never changes; whether its author has
 * undone it, and the name that somebody gave the board as of then, do.
 */
public record Revision(
        TenantId tenant,
        DashboardId dashboard,
        long number,
        String author,
        Instant madeAt,
        @Nullable RequestId requestId,
        RevisionKind kind,
        @Nullable Long reverts,
        UndoState undoState,
        @Nullable String name,
        List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }
}
