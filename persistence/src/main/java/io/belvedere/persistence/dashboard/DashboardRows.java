package io.belvedere.persistence.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Trashed;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.dashboard.Words;
import io.belvedere.folder.FolderId;
import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.TextArray;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Between dashboards and their rows. */
final class DashboardRows {

    private DashboardRows() {}

    /** The row of a dashboard without edits. */
    static DashboardRow toRow(Dashboard dashboard) {
        DashboardRow row = new DashboardRow();
        row.id = dashboard.id().value();
        row.tenantId = dashboard.tenant().value();
        row.createdAt = stored(dashboard.createdAt());
        write(dashboard, row);
        return row;
    }

    /** Writes what may change in a dashboard's life. */
    static void write(Dashboard dashboard, DashboardRow row) {
        write(dashboard.content(), row);
        write(dashboard.sharing(), row);
        row.updatedAt = stored(dashboard.updatedAt());
        row.version = dashboard.version();
    }

    static Dashboard toDashboard(DashboardRow row) {
        return new Dashboard(
                new DashboardId(row.id),
                new TenantId(row.tenantId),
                toContent(row),
                toSharing(row),
                row.createdAt,
                row.updatedAt,
                row.version);
    }

    static Head toHead(DashboardRow row) {
        return new Head(toDashboard(row), row.revision, row.deletedAt != null);
    }

    static Trashed toTrashed(DashboardRow row) {
        if (row.deletedAt == null || row.deletedBy == null) {
            throw new IllegalStateException("dashboard " + row.id + " is not in the trash");
        }
        return new Trashed(toDashboard(row), row.deletedBy, row.deletedAt);
    }

    static DashboardContent toContent(DashboardRow row) {
        return new DashboardContent(
                row.title,
                row.description,
                new TreeSet<>(row.tags.values()),
                row.folderId == null ? null : new FolderId(row.folderId),
                toVariables(row.variables),
                TimeRanges.fromJson(row.timeRange.tree()),
                row.defaultLayout == null ? null : new LayoutId(row.defaultLayout),
                row.template,
                row.expiresAt);
    }

    private static void write(DashboardContent content, DashboardRow row) {
        FolderId folder = content.folder();
        LayoutId defaultLayout = content.defaultLayout();
        Instant end = content.expiresAt();
        row.title = content.title();
        row.titleKey = Words.key(content.title());
        row.description = content.description();
        row.tags = TextArray.of(content.tags());
        row.folderId = folder == null ? null : folder.value();
        row.variables =
                new Json(content.variables().stream().map(Variables::toJson).toList());
        row.timeRange = new Json(TimeRanges.toJson(content.timeRange()));
        row.defaultLayout = defaultLayout == null ? null : defaultLayout.value();
        row.template = content.template();
        row.expiresAt = end == null ? null : stored(end);
    }

    private static void write(Sharing sharing, DashboardRow row) {
        Map<String, String> grants = new TreeMap<>();
        sharing.grants().forEach((user, right) -> grants.put(user, right.name()));
        row.owner = sharing.owner();
        row.restricted = sharing.restricted();
        row.grants = new Json(grants);
    }

    private static List<Variable> toVariables(Json json) {
        List<?> variables = json.tree() instanceof List<?> list ? list : List.of();
        return variables.stream().map(Variables::fromJson).toList();
    }

    private static Sharing toSharing(DashboardRow row) {
        SortedMap<String, Right> grants = new TreeMap<>();
        if (row.grants.tree() instanceof Map<?, ?> stored) {
            stored.forEach((user, right) -> grants.put(String.valueOf(user), toRight(right)));
        }
        return new Sharing(row.owner, row.restricted, grants);
    }

    private static Right toRight(@Nullable Object name) {
        return Right.valueOf(String.valueOf(name));
    }

    static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
