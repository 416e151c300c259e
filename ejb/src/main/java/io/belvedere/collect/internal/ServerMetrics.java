package io.belvedere.collect.internal;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import io.belvedere.metric.MetricType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Snapshot;
import org.eclipse.microprofile.metrics.Timer;
import org.jspecify.annotations.Nullable;

/** All metrics of the server and of the application, with the names and values of {@code /metrics}. */
final class ServerMetrics implements Collector {

    private static final double NANOSECOND = 1e-9;

    private final List<Source> sources;

    ServerMetrics(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A registry as far as it is read. */
    interface Source {

        String scope();

        Map<MetricID, Metric> metrics();

        @Nullable
        Metadata metadata(String name);

        static Source of(MetricRegistry registry) {
            return new Source() {
                @Override
                public String scope() {
                    return registry.getScope();
                }

                @Override
                public Map<MetricID, Metric> metrics() {
                    return registry.getMetrics();
                }

                @Override
                public @Nullable Metadata metadata(String name) {
                    return registry.getMetadata(name);
                }
            };
        }
    }

    @Override
    public String name() {
        return "server";
    }

    /** One metric that cannot be read, such as a gauge of what has stopped, is left out and told of after the others. */
    @Override
    public void collect(Measurements target) {
        RuntimeException first = null;
        for (Source source : sources) {
            for (Map.Entry<MetricID, Metric> entry : source.metrics().entrySet()) {
                try {
                    new One(source, entry.getKey(), target).add(entry.getValue());
                } catch (RuntimeException failure) {
                    first = first == null ? new IllegalStateException(entry.getKey() + ": " + failure, failure) : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static final class One {

        private final String name;
        private final String unit;
        private final String help;
        private final Map<String, String> labels;
        private final Measurements target;

        One(Source source, MetricID id, Measurements target) {
            @Nullable Metadata metadata = source.metadata(id.getName());
            this.name = id.getName();
            this.unit = metadata == null ? "" : metadata.unit().orElse("");
            this.help = metadata == null ? "" : metadata.description().orElse("");
            this.labels = MetricNames.labels(id, source.scope());
            this.target = target;
        }

        void add(Metric metric) {
            if (metric instanceof Counter counter) {
                add(MetricType.COUNTER, MetricNames.counter(name, unit), counter.getCount() * MetricNames.scale(unit));
            } else if (metric instanceof Gauge<?> gauge) {
                add(MetricType.GAUGE, MetricNames.gauge(name, unit), value(gauge) * MetricNames.scale(unit));
            } else if (metric instanceof Timer timer) {
                summary(
                        MetricNames.timer(name),
                        new Totals(timer.getCount(), seconds(timer.getElapsedTime())),
                        timer.getSnapshot(),
                        NANOSECOND);
            } else if (metric instanceof Histogram histogram) {
                double scale = MetricNames.scale(unit);
                summary(
                        MetricNames.histogram(name, unit),
                        new Totals(histogram.getCount(), histogram.getSum() * scale),
                        histogram.getSnapshot(),
                        scale);
            }
        }

        private record Totals(long count, double sum) {}

        private void summary(String metric, Totals totals, Snapshot snapshot, double scale) {
            target.describe(metric, MetricType.SUMMARY, help);
            target.add(metric + "_count", (double) totals.count(), labels);
            target.add(metric + "_sum", totals.sum(), labels);
            for (Snapshot.PercentileValue quantile : snapshot.percentileValues()) {
                Map<String, String> withQuantile = new LinkedHashMap<>(labels);
                withQuantile.put("quantile", Double.toString(quantile.getPercentile()));
                target.add(metric, quantile.getValue() * scale, withQuantile);
            }
            add(MetricType.GAUGE, metric + "_max", snapshot.getMax() * scale);
        }

        private void add(MetricType type, String metric, double value) {
            target.describe(metric, type, help);
            target.add(metric, value, labels);
        }

        private static double value(Gauge<?> gauge) {
            Number value = gauge.getValue();
            return value == null ? Double.NaN : value.doubleValue();
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() * NANOSECOND;
        }
    }
}
