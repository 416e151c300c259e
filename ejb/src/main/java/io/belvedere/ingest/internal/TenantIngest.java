package io.belvedere.ingest.internal;

import io.belvedere.metric.MetricMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What is known of a tenant that sends. */
final class TenantIngest {

    private static final int MAX_METRICS_REMEMBERED = 50_000;

    private final SampleRate rate;
    private final AtomicInteger becomingActive = new AtomicInteger();
    private final Map<String, MetricMetadata> told = new ConcurrentHashMap<>();

    TenantIngest(SampleRate rate) {
        this.rate = rate;
    }

    SampleRate rate() {
        return rate;
    }

    /** Series that were admitted and whose samples the head does not have yet. */
    int becomingActive() {
        return becomingActive.get();
    }

    void reserve(int series) {
        becomingActive.addAndGet(series);
    }

    void release(int series) {
        becomingActive.addAndGet(-series);
    }

    /** Senders repeat metadata with each request; only what has changed goes to the store. */
    Map<String, MetricMetadata> news(Map<String, MetricMetadata> metadata) {
        if (metadata.isEmpty()) {
            return metadata;
        }
        Map<String, MetricMetadata> news = new HashMap<>(metadata);
        news.entrySet().removeAll(told.entrySet());
        return Map.copyOf(news);
    }

    void kept(Map<String, MetricMetadata> metadata) {
        if (told.size() > MAX_METRICS_REMEMBERED) {
            told.clear();
        }
        told.putAll(metadata);
    }
}
