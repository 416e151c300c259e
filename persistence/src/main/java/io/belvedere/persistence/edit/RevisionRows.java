package io.belvedere.persistence.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Change;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Subject;
import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between revisions and their rows. */
final class RevisionRows {

    private RevisionRows() {}

    static Revision toRevision(RevisionRow row) {
        return new Revision(
                new TenantId(row.tenantId),
                new DashboardId(row.dashboardId),
                row.number,
                row.author,
                row.madeAt,
                row.requestId == null ? null : new RequestId(row.requestId),
                row.kind,
                row.reverts,
                row.undoState,
                row.name,
                toChanges(row.changes));
    }

    static Json toJson(List<Change> changes) {
        return new Json(changes.stream().map(RevisionRows::toJson).toList());
    }

    /** The ids of subjects: of the region, of the layout, or that of the dashboard itself. */
    static UuidArray ids(DashboardId dashboard, Collection<Subject> subjects) {
        return UuidArray.of(subjects, subject -> id(dashboard, subject));
    }

    private static UUID id(DashboardId dashboard, Subject subject) {
        if (subject instanceof Subject.OfRegion of) {
            return of.region().value();
        }
        if (subject instanceof Subject.OfLayout of) {
            return of.layout().value();
        }
        return dashboard.value();
    }

    private static Map<String, Object> toJson(Change change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subject", change.subject().toString());
        put(members, "field", change.field());
        put(members, "before", change.before());
        put(members, "after", change.after());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static List<Change> toChanges(Json json) {
        List<?> changes = json.tree() instanceof List<?> list ? list : List.of();
        return changes.stream()
                .map(change -> change instanceof Map<?, ?> members ? toChange(members) : toChange(Map.of()))
                .toList();
    }

    private static Change toChange(Map<?, ?> members) {
        Object field = members.get("field");
        return new Change(
                Subject.parse(String.valueOf(members.get("subject"))),
                field == null ? null : field.toString(),
                members.get("before"),
                members.get("after"));
    }
}
