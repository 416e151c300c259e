package io.belvedere.graphql.stream;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Connections that stay, as metrics of this node. */
public final class StreamMetrics implements StreamTally {

    private static final Metadata CONNECTIONS = Metadata.builder()
            .withName("belvedere_graphql_connections")
            .withDescription("WebSockets and event streams that are open, by transport")
            .build();

    private static final Metadata OPERATIONS = Metadata.builder()
            .withName("belvedere_graphql_operations")
            .withDescription(
                    "Operations under way on WebSockets and event streams: subscriptions, and what is being answered")
            .build();

    private static final Metadata CLOSES = Metadata.builder()
            .withName("belvedere_graphql_closes")
            .withDescription("WebSockets and event streams that have ended, by transport and reason")
            .build();

    private static final Metadata MESSAGES = Metadata.builder()
            .withName("belvedere_graphql_messages_sent")
            .withDescription("Messages and events that have left, by transport")
            .build();

    private final MetricRegistry metrics;
    private final Map<Way, AtomicLong> open = new EnumMap<>(Way.class);
    private final AtomicLong operations = new AtomicLong();

    public StreamMetrics(MetricRegistry metrics) {
        this.metrics = metrics;
        for (Way way : Way.values()) {
            AtomicLong count = new AtomicLong();
            open.put(way, count);
            metrics.gauge(CONNECTIONS, count::get, transport(way));
        }
        metrics.gauge(OPERATIONS, operations::get);
    }

    /** When the application stops; another start shows its own. */
    public void hide() {
        metrics.removeMatching((id, metric) ->
                id.getName().equals(CONNECTIONS.getName()) || id.getName().equals(OPERATIONS.getName()));
    }

    @Override
    public void opened(Way way) {
        count(way).incrementAndGet();
    }

    @Override
    public void closed(Way way, String reason) {
        count(way).decrementAndGet();
        metrics.counter(CLOSES, transport(way), new Tag("reason", reason)).inc();
    }

    @Override
    public void sent(Way way) {
        metrics.counter(MESSAGES, transport(way)).inc();
    }

    @Override
    public void operations(int more) {
        operations.addAndGet(more);
    }

    private AtomicLong count(Way way) {
        AtomicLong count = open.get(way);
        if (count == null) {
            throw new IllegalStateException("all ways are counted");
        }
        return count;
    }

    private static Tag transport(Way way) {
        return new Tag("transport", way.name().toLowerCase(Locale.ROOT));
    }
}
