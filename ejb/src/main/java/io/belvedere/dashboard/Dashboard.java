package io.belvedere.dashboard;

import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.time.Instant;

/** A titled board. Its layouts have versions of their own, so two people can work on two layouts at once. */
public record Dashboard(
        DashboardId id,
        TenantId tenant,
        String title,
        String description,
        String owner,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 4_000;

    public Dashboard {
        title = Text.required("title", title, MAX_TITLE_LENGTH);
        description = Text.optional("description", description, MAX_DESCRIPTION_LENGTH);
    }

    public Dashboard renamed(String newTitle, Instant now) {
        return new Dashboard(id, tenant, newTitle, description, owner, createdAt, now, version);
    }
}
