package io.belvedere.cache.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.infinispan.lifecycle.ComponentStatus;
import org.infinispan.manager.EmbeddedCacheManager;

/** Ready when the caches run and, in a cluster, this node is a member of its own view. */
@Readiness
@ApplicationScoped
public class ClusterView implements HealthCheck {

    @Inject
    private CacheContainer caches;

    @Override
    public HealthCheckResponse call() {
        EmbeddedCacheManager manager = caches.manager();
        boolean clustered = manager.getCacheManagerConfiguration().isClustered();
        boolean running = manager.getStatus() == ComponentStatus.RUNNING;
        boolean member = !clustered || manager.getMembers().contains(manager.getAddress());
        return HealthCheckResponse.named("cluster")
                .status(running && member)
                .withData("clustered", clustered)
                .withData("members", clustered ? manager.getMembers().size() : 1)
                .build();
    }
}
