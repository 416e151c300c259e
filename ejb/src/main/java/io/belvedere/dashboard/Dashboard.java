package io.belvedere.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;

/**
 * A titled board. Every accepted edit of it or of its layouts has a number, counted from 1. Its version is the number of
 * the last edit of the dashboard itself; its layouts have versions of their own, so two people can work on two layouts
 * at once. It was updated when anything of it last changed, layouts included.
 */
public record Dashboard(
        DashboardId id,
        TenantId tenant,
        DashboardContent content,
        Sharing sharing,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public String title() {
        return content.title();
    }

    public Dashboard with(DashboardContent newContent) {
        return new Dashboard(id, tenant, newContent, sharing, createdAt, updatedAt, version);
    }

    public Dashboard with(Sharing newSharing) {
        return new Dashboard(id, tenant, content, newSharing, createdAt, updatedAt, version);
    }

    /** As of an edit of it or, with its own version unchanged, of its layouts. */
    public Dashboard updated(Instant at, long newVersion) {
        return new Dashboard(id, tenant, content, sharing, createdAt, at, newVersion);
    }

    /** Refuses who may not view it as if it did not exist, and who may view but not do this with FORBIDDEN. */
    public void require(Caller caller, Right required) {
        Right right = sharing.rightOf(caller).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
        if (!right.includes(required)) {
            throw new BelvedereException(
                    Problem.FORBIDDEN,
                    "this needs the right " + required + " on dashboard " + id + ", " + caller.name() + " has "
                            + right);
        }
    }
}
