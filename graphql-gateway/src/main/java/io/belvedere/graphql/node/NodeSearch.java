package io.belvedere.graphql.node;

import io.belvedere.tenant.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is looked for by ids alone, kind by kind. A kind is asked for what is still missing, and not at all if none of it
 * can be of that kind. Of several things of one id, which their makers can bring about, the first stays.
 */
final class NodeSearch {

    private final Map<NodeId, Object> found = new HashMap<>();
    private final Set<NodeId> missing;

    NodeSearch(Set<NodeId> ids) {
        missing = new HashSet<>(ids);
    }

    /** Among those of a kind that has UUIDs. */
    <K> void among(Function<UUID, K> id, Function<Set<K>, Map<K, ?>> read) {
        look(asked -> Optional.ofNullable(asked.uuid()).map(id), read);
    }

    void amongTenants(Function<Set<TenantId>, Map<TenantId, ?>> read) {
        look(asked -> Optional.ofNullable(asked.tenant()), read);
    }

    private <K> void look(Function<NodeId, Optional<K>> id, Function<Set<K>, Map<K, ?>> read) {
        Set<K> ids = missing.stream().map(id).flatMap(Optional::stream).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Map<K, ?> nodes = read.apply(ids);
        for (NodeId asked : List.copyOf(missing)) {
            id.apply(asked).map(nodes::get).ifPresent(node -> {
                missing.remove(asked);
                found.put(asked, node);
            });
        }
    }

    Map<NodeId, Object> found() {
        return found;
    }
}
