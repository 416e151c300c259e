package io.belvedere.cache.internal;

import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.infinispan.Cache;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.conflict.MergePolicy;
import org.infinispan.eviction.EvictionStrategy;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.JChannel;

/**
 * The caches of this node, started with the application and left before it ends. Alone, they are local; in a cluster
 * they are distributed over the nodes, written in ProtoStream on the wire. They hold nothing that the store does not.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CacheContainer {

    @Resource(lookup = "jdbc/belvedere")
    private DataSource database;

    @Inject
    private Settings settings;

    @Inject
    private Instance<GeneratedSchema> schemas;

    @Inject
    private CacheMetrics metrics;

    private EmbeddedCacheManager manager;
    private CacheSettings cacheSettings;

    @PostConstruct
    void start() {
        cacheSettings = CacheSettings.from(settings);
        ClusterSettings cluster = ClusterSettings.from(settings);
        settings.refuseFaults();
        manager = cluster.enabled() ? join(cluster) : local(schemas);
    }

    @PreDestroy
    void stop() {
        metrics.hideAll();
        manager.stop();
    }

    /** A cache that reads through to the store; each name is opened once. */
    public <V> ReadThroughCache<V> readThrough(String name, Class<V> type) {
        Cache<CacheKey, Object> cache = open(manager, name, cacheSettings);
        metrics.show(cache);
        return new ReadThroughCache<>(cache, type);
    }

    /** A cache of this node alone, whose entries each say how long they live. */
    public <K, V> Cache<K, V> local(String name) {
        Configuration configuration = new ConfigurationBuilder()
                .memory()
                .maxCount(cacheSettings.maxEntries())
                .whenFull(EvictionStrategy.REMOVE)
                .statistics()
                .enable()
                .build();
        Cache<K, V> cache = manager.createCache(name, configuration);
        metrics.show(cache);
        return cache;
    }

    /**
     * What the nodes of a cluster know together and nothing else does: a cache whose entries stay until they are removed
     * or their own time ends, on two nodes each. After a split, the larger part's entries count.
     */
    public <K, V> Cache<K, V> shared(String name) {
        Cache<K, V> cache = openShared(manager, name);
        metrics.show(cache);
        return cache;
    }

    /** The same with at most so many entries on a node. Those beyond are forgotten, the least recently used first. */
    public <K, V> Cache<K, V> shared(String name, long maxEntries) {
        Cache<K, V> cache = openShared(manager, name, maxEntries);
        metrics.show(cache);
        return cache;
    }

    /**
     * What is dear to compute and can be computed again: a cache whose entries each say how long they live, spread over
     * the nodes, with at most so many bytes on each.
     */
    public <K, V> Cache<K, V> computed(String name, long maxBytes) {
        Cache<K, V> cache = openComputed(manager, name, maxBytes);
        metrics.show(cache);
        return cache;
    }

    public EmbeddedCacheManager manager() {
        return manager;
    }

    public static EmbeddedCacheManager local() {
        return local(List.of());
    }

    /** On a node that is alone too, some caches keep bytes. */
    public static EmbeddedCacheManager local(Iterable<GeneratedSchema> schemas) {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
        schemas.forEach(schema -> global.serialization().addContextInitializer(schema));
        return started(global);
    }

    /** A member of a cluster; the schemas tell how what is cached travels. */
    static EmbeddedCacheManager clustered(
            ClusterSettings cluster, JChannel channel, Iterable<GeneratedSchema> schemas) {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport()
                .clusterName(cluster.name())
                .addProperty(JGroupsTransport.CHANNEL_CONFIGURATOR, new GivenChannel(channel));
        global.serialization().addContextInitializer(new CacheSchemaImpl());
        schemas.forEach(schema -> global.serialization().addContextInitializer(schema));
        return started(global);
    }

    static Cache<CacheKey, Object> open(EmbeddedCacheManager manager, String name, CacheSettings settings) {
        return manager.createCache(name, configuration(manager, settings));
    }

    public static <K, V> Cache<K, V> openShared(EmbeddedCacheManager manager, String name) {
        return manager.createCache(name, sharing(manager).build());
    }

    public static <K, V> Cache<K, V> openShared(EmbeddedCacheManager manager, String name, long maxEntries) {
        ConfigurationBuilder builder = sharing(manager);
        builder.memory().maxCount(maxEntries).whenFull(EvictionStrategy.REMOVE);
        return manager.createCache(name, builder.build());
    }

    private static ConfigurationBuilder sharing(EmbeddedCacheManager manager) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.clustering()
                .cacheMode(mode(manager))
                .hash()
                .numOwners(2)
                .clustering()
                .remoteTimeout(1_000L)
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                .mergePolicy(MergePolicy.PREFERRED_NON_NULL)
                .statistics()
                .enable();
        return builder;
    }

    public static <K, V> Cache<K, V> openComputed(EmbeddedCacheManager manager, String name, long maxBytes) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.clustering()
                .cacheMode(mode(manager))
                .remoteTimeout(1_000L)
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                .mergePolicy(MergePolicy.REMOVE_ALL)
                // Only what is bytes can be counted in bytes.
                .encoding()
                .mediaType(MediaType.APPLICATION_PROTOSTREAM)
                .memory()
                .maxSize(Long.toString(maxBytes))
                .whenFull(EvictionStrategy.REMOVE)
                .statistics()
                .enable();
        if (manager.getCacheManagerConfiguration().isClustered()) {
            builder.clustering().hash().numOwners(1);
        }
        return manager.createCache(name, builder.build());
    }

    private static CacheMode mode(EmbeddedCacheManager manager) {
        return manager.getCacheManagerConfiguration().isClustered() ? CacheMode.DIST_SYNC : CacheMode.LOCAL;
    }

    private static Configuration configuration(EmbeddedCacheManager manager, CacheSettings settings) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.clustering()
                .cacheMode(mode(manager))
                .remoteTimeout(3_000L)
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                // After a split nobody knows which side saw the last removal; what is dropped is read again.
                .mergePolicy(MergePolicy.REMOVE_ALL)
                .expiration()
                .lifespan(settings.ttl().toMillis())
                .memory()
                .maxCount(settings.maxEntries())
                .whenFull(EvictionStrategy.REMOVE)
                .statistics()
                .enable();
        return builder.build();
    }

    private static EmbeddedCacheManager started(GlobalConfigurationBuilder global) {
        global.cacheManagerName("belvedere")
                .shutdown()
                .hookBehavior(ShutdownHookBehavior.DONT_REGISTER)
                .jmx()
                .disable();
        return new DefaultCacheManager(global.build(), true);
    }

    private EmbeddedCacheManager join(ClusterSettings cluster) {
        try {
            return new JoinTurn(database, cluster.name())
                    .take(() -> clustered(cluster, ClusterTransport.channel(cluster, database), schemas));
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "the cluster cannot be joined: " + root(failure).getMessage(), failure);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
