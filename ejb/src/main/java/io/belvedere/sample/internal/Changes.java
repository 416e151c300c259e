package io.belvedere.sample.internal;

import io.belvedere.sample.SampleChanges;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Remembers when windows last changed: twelve numbers for each tenant and day of samples. */
final class Changes implements SampleChanges {

    private final long beginMillis;
    private final Map<TenantId, ConcurrentNavigableMap<Long, Long>> byWindow = new ConcurrentHashMap<>();

    Changes(long beginMillis) {
        this.beginMillis = beginMillis;
    }

    void changed(TenantId tenant, Window window, long nowMillis) {
        byWindow.computeIfAbsent(tenant, none -> new ConcurrentSkipListMap<>())
                .merge(window.start(), nowMillis, Math::max);
    }

    @Override
    public long lastChangeMillis(TenantId tenant, long from, long until) {
        ConcurrentNavigableMap<Long, Long> windows = byWindow.get(tenant);
        if (windows == null || from >= until) {
            return beginMillis;
        }
        return windows.subMap(Window.of(from).start(), true, until, false).values().stream()
                .mapToLong(Long::longValue)
                .reduce(beginMillis, Math::max);
    }
}
