package io.belvedere.graphql.node;

import io.belvedere.access.Caller;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.graphql.layout.LayoutWiring;
import io.belvedere.layout.LayoutService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds objects by ids of which nobody knows what they are of. Each service is asked once for all that is not found yet,
 * with the caller's rights.
 */
public record NodeReads(
        Caller caller,
        DashboardService dashboards,
        FolderService folders,
        LayoutService layouts,
        CommentService comments) {

    Map<UUID, Object> find(Set<UUID> ids) {
        Map<UUID, Object> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>(ids);
        keep(found, missing, dashboards.getAll(caller, all(missing, DashboardId::new)), DashboardId::value);
        if (!missing.isEmpty()) {
            layoutsAndRegions(found, missing);
        }
        if (!missing.isEmpty()) {
            keep(found, missing, folders.getAll(caller, all(missing, FolderId::new)), FolderId::value);
        }
        if (!missing.isEmpty()) {
            keep(found, missing, comments.getAll(caller, all(missing, CommentId::new)), CommentId::value);
        }
        return found;
    }

    private void layoutsAndRegions(Map<UUID, Object> found, Set<UUID> missing) {
        Set<UUID> wanted = Set.copyOf(missing);
        layouts.with(caller, wanted).forEach(layout -> {
            keep(found, missing, Map.of(layout.id().value(), layout), Function.identity());
            layout.regions()
                    .forEach(region -> keep(
                            found,
                            missing,
                            Map.of(region.id().value(), LayoutWiring.placed(layout, region)),
                            Function.identity()));
        });
    }

    /** Of several things of one id, which their makers can bring about, the first stays. */
    private static <K> void keep(Map<UUID, Object> found, Set<UUID> missing, Map<K, ?> read, Function<K, UUID> value) {
        read.forEach((id, node) -> {
            if (missing.remove(value.apply(id))) {
                found.put(value.apply(id), node);
            }
        });
    }

    private static <K> Collection<K> all(Set<UUID> ids, Function<UUID, K> id) {
        return ids.stream().map(id).collect(Collectors.toSet());
    }
}
