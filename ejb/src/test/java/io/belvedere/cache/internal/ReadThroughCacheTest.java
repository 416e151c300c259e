package io.belvedere.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadThroughCacheTest {

    private static final CacheKey KEY = CacheKey.of(TenantId.OPERATORS, "1");
    private static final CacheKey OTHER = CacheKey.of(TenantId.OPERATORS, "2");

    private final EmbeddedCacheManager manager = CacheContainer.local();
    private final Cache<CacheKey, Object> cache = CacheContainer.open(manager, "test", CacheSettings.DEFAULTS);
    private final ReadThroughCache<String> readThrough = new ReadThroughCache<>(cache, String.class);

    private static Optional<String> neverLoaded() {
        throw new AssertionError("loaded what is cached");
    }

    @AfterEach
    void stop() {
        manager.stop();
    }

    @Test
    void get_loadsOnce() {
        readThrough.get(KEY, () -> Optional.of("value"));

        assertThat(readThrough.get(KEY, ReadThroughCacheTest::neverLoaded)).contains("value");
    }

    @Test
    void get_doesNotKeepThatSomethingIsAbsent() {
        readThrough.get(KEY, Optional::empty);

        assertThat(readThrough.get(KEY, () -> Optional.of("now there"))).contains("now there");
        assertThat(cache).hasSize(1);
    }

    @Test
    void get_leavesNothingBehindWhenLoadingFails() {
        assertThatThrownBy(() -> readThrough.get(KEY, () -> {
                    throw new IllegalStateException("store is down");
                }))
                .hasMessage("store is down");

        assertThat(cache).isEmpty();
    }

    @Test
    void get_doesNotKeepWhatWasLoadedBeforeARemoval() {
        readThrough.get(KEY, () -> {
            readThrough.remove(KEY);
            return Optional.of("old");
        });

        assertThat(readThrough.get(KEY, () -> Optional.of("new"))).contains("new");
    }

    @Test
    void get_doesNotReplaceWhatALaterReaderPut() {
        Optional<String> slow = readThrough.get(KEY, () -> {
            readThrough.remove(KEY);
            readThrough.get(KEY, () -> Optional.of("new"));
            return Optional.of("old");
        });

        assertThat(slow).contains("old");
        assertThat(readThrough.get(KEY, ReadThroughCacheTest::neverLoaded)).contains("new");
    }

    @Test
    void get_answersFromTheStoreWhenTheCacheFails() {
        manager.stop();

        assertThat(readThrough.get(KEY, () -> Optional.of("value"))).contains("value");
        assertThatCode(() -> readThrough.remove(KEY)).doesNotThrowAnyException();
    }

    @Test
    void getAll_loadsOnlyWhatIsMissing() {
        readThrough.get(KEY, () -> Optional.of("one"));

        Map<CacheKey, String> all = readThrough.getAll(List.of(KEY, OTHER), missing -> {
            assertThat(missing).isEqualTo(Set.of(OTHER));
            return Map.of(OTHER, "two");
        });

        assertThat(all).isEqualTo(Map.of(KEY, "one", OTHER, "two"));
        assertThat(readThrough.get(OTHER, ReadThroughCacheTest::neverLoaded)).contains("two");
    }
}
