package io.belvedere.panel.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Panels that took too long, for a while after that. Who refreshes a board would otherwise wait each time as long as its
 * slowest panel may take, and leave one more query behind that gets no further than the ones before.
 */
final class SlowPanels {

    private static final int MOST = 10_000;

    private final Cache<LastPanels.Key, Boolean> slow;

    SlowPanels(Duration pause, InstantSource clock) {
        slow = Caffeine.newBuilder()
                .expireAfterWrite(pause)
                .maximumSize(pause.isZero() ? 0 : MOST)
                .ticker(() -> Math.multiplyExact(clock.millis(), 1_000_000))
                .executor(Runnable::run)
                .build();
    }

    boolean has(LastPanels.Key key) {
        return slow.getIfPresent(key) != null;
    }

    /** The pause is not any longer for what was noted in it. */
    void note(LastPanels.Key key) {
        slow.asMap().putIfAbsent(key, true);
    }
}
