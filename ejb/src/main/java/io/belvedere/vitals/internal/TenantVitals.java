package io.belvedere.vitals.internal;

import io.belvedere.collect.Measurements;
import io.belvedere.metric.MetricType;
import io.belvedere.vitals.Navigation;
import io.belvedere.vitals.PageRoute;
import io.belvedere.vitals.PageView;
import io.belvedere.vitals.WebVital;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The histograms of one tenant since the node has started or the tenant has come back from a long rest. Pages above the limit
 * share the histograms of {@link PageRoute#OTHER}, so there is an upper bound to what is kept. Safe for any thread.
 */
final class TenantVitals {

    /** Series that stay the same are told from time to time nevertheless, since queries do not look back far. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Duration REST = Duration.ofHours(1);

    private final int maxPages;
    private final Set<PageRoute> pages = new HashSet<>();
    private final Map<Key, VitalHistogram> histograms = new LinkedHashMap<>();
    private Instant viewedAt;
    private @Nullable Instant toldAt;
    private boolean changed;

    private record Key(WebVital vital, PageRoute page, Navigation navigation) {

        Map<String, String> labels() {
            return Map.of("page", page.path(), "navigation", navigation.text());
        }
    }

    TenantVitals(int maxPages, Instant now) {
        this.maxPages = maxPages;
        this.viewedAt = now;
    }

    synchronized void add(PageView view, Instant now) {
        PageRoute page = bounded(view.page());
        view.values().forEach((vital, value) -> histograms
                .computeIfAbsent(new Key(vital, page, view.navigation()), key -> new VitalHistogram(vital))
                .add(value));
        viewedAt = now;
        changed = true;
    }

    private PageRoute bounded(PageRoute page) {
        if (!pages.contains(page) && pages.size() >= maxPages) {
            return PageRoute.OTHER;
        }
        pages.add(page);
        return page;
    }

    synchronized boolean isDue(Instant now) {
        return changed || toldAt == null || Duration.between(toldAt, now).compareTo(AGAIN) >= 0;
    }

    synchronized boolean rests(Instant now) {
        return !changed && Duration.between(viewedAt, now).compareTo(REST) >= 0;
    }

    synchronized void addTo(Measurements target) {
        histograms.forEach((key, histogram) -> {
            target.describe(key.vital().metric(), MetricType.HISTOGRAM, "Web vital " + key.vital() + " of page views");
            histogram.addTo(target, key.labels());
        });
        toldAt = target.at();
        changed = false;
    }
}
