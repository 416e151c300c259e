package io.belvedere.panel.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelQuestion;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;

/** What panels showed last when all of it was there, of this node. What nobody looked at for an hour is forgotten. */
final class LastPanels {

    private static final int BYTES_OF_A_SERIES = 400;
    private static final int BYTES_OF_A_POINT = 16;

    private final Cache<Key, Panel> panels;

    record Key(TenantId tenant, PanelQuestion question) {}

    LastPanels(long maxBytes) {
        panels = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Panel panel) -> bytes(panel))
                .expireAfterAccess(Duration.ofHours(1))
                .executor(Runnable::run)
                .build();
    }

    private static int bytes(Panel panel) {
        return BYTES_OF_A_SERIES
                + panel.series().stream()
                        .mapToInt(series -> BYTES_OF_A_SERIES + BYTES_OF_A_POINT * series.values().length)
                        .sum();
    }

    void keep(Key key, Panel panel) {
        panels.put(key, panel);
    }

    Optional<Panel> find(Key key) {
        return Optional.ofNullable(panels.getIfPresent(key));
    }
}
