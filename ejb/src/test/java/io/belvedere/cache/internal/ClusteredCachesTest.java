package io.belvedere.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jgroups.protocols.SHARED_LOOPBACK;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusteredCachesTest {

    private static final CacheKey KEY = CacheKey.of(TenantId.OPERATORS, "1");

    private EmbeddedCacheManager one;
    private EmbeddedCacheManager two;

    @BeforeEach
    void start() throws Exception {
        one = ClusterNodes.start();
        two = ClusterNodes.start();
    }

    @AfterEach
    void stop() {
        two.stop();
        one.stop();
    }

    private static ReadThroughCache<String> cache(EmbeddedCacheManager node) {
        return new ReadThroughCache<>(CacheContainer.open(node, "test", CacheSettings.DEFAULTS), String.class);
    }

    @Test
    void clustered_meetsOverTheGivenChannelAndNoOther() {
        assertThat(List.of(one, two)).extracting(ClusteredCachesTest::transport).containsOnly(SHARED_LOOPBACK.class);
        assertThat(one.getMembers()).hasSize(2);
    }

    private static Class<?> transport(EmbeddedCacheManager node) {
        return ClusterNodes.channel(node).getProtocolStack().getTransport().getClass();
    }

    @Test
    void remove_onOneNodeIsSeenOnTheOther() {
        ReadThroughCache<String> here = cache(one);
        ReadThroughCache<String> there = cache(two);
        here.get(KEY, () -> Optional.of("old"));
        there.get(KEY, () -> Optional.of("never loaded here"));

        here.remove(KEY);

        assertThat(there.get(KEY, () -> Optional.of("new"))).contains("new");
        assertThat(here.get(KEY, () -> Optional.of("never loaded here"))).contains("new");
    }

    @Test
    void get_doesNotKeepWhatAnotherNodeReplacedWhileItLoaded() {
        ReadThroughCache<String> here = cache(one);
        ReadThroughCache<String> there = cache(two);

        there.get(KEY, () -> {
            here.remove(KEY);
            return Optional.of("old");
        });

        assertThat(here.get(KEY, () -> Optional.of("new"))).contains("new");
    }
}
