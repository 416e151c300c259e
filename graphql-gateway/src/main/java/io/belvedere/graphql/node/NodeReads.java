package io.belvedere.graphql.node;

import io.belvedere.access.Caller;
import io.belvedere.access.TenantService;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.layout.LayoutWiring;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Region;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds objects by ids of which nobody knows what they are of. Each service is asked once for all that is not found yet,
 * with the caller's rights; those that clients ask for most come first.
 */
public record NodeReads(
        Caller caller,
        DashboardService dashboards,
        LayoutService layouts,
        FolderService folders,
        CommentService comments,
        SnapshotService snapshots,
        UserService users,
        TenantService tenants) {

    Map<NodeId, Object> find(Set<NodeId> asked) {
        NodeSearch search = new NodeSearch(asked);
        search.among(DashboardId::new, ids -> dashboards.getAll(caller, ids));
        search.among(Function.identity(), this::layoutsAndRegions);
        search.among(FolderId::new, ids -> folders.getAll(caller, ids));
        search.among(CommentId::new, ids -> comments.getAll(caller, ids));
        search.among(SnapshotId::new, ids -> snapshots.getAll(caller, ids));
        search.among(UserId::new, ids -> users.getAll(caller, ids));
        search.amongTenants(ids -> tenants.getAll(caller, ids));
        return search.found();
    }

    private Map<UUID, Object> layoutsAndRegions(Set<UUID> ids) {
        Map<UUID, Object> found = new HashMap<>();
        for (Layout layout : layouts.with(caller, ids)) {
            found.putIfAbsent(layout.id().value(), layout);
            for (Region region : layout.regions()) {
                if (ids.contains(region.id().value())) {
                    found.putIfAbsent(region.id().value(), LayoutWiring.placed(layout, region));
                }
            }
        }
        return found;
    }
}
