package io.belvedere.cache.internal;

import io.belvedere.health.ReadyCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.infinispan.lifecycle.ComponentStatus;
import org.infinispan.manager.EmbeddedCacheManager;

/** Fulfilled when the caches run and, in a cluster, this node is a member of its own view. */
@Named("cluster")
@ApplicationScoped
public class ClusterView implements ReadyCondition {

    @Inject
    private CacheContainer caches;

    @Override
    public State state() {
        EmbeddedCacheManager manager = caches.manager();
        boolean clustered = manager.getCacheManagerConfiguration().isClustered();
        boolean running = manager.getStatus() == ComponentStatus.RUNNING;
        boolean member = !clustered || manager.getMembers().contains(manager.getAddress());
        int members = clustered ? manager.getMembers().size() : 1;
        return new State(
                running && member,
                Map.of("clustered", Boolean.toString(clustered), "members", Integer.toString(members)));
    }
}
