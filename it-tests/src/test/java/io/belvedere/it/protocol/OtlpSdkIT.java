package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenTelemetry's own SDK for Java sends to the server that ships, by both protocols. */
@ExtendWith(ArquillianExtension.class)
class OtlpSdkIT {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final int PATIENCE_SECONDS = 30;

    private TestTenant tenant;

    /** The exporters of the SDK, as an application would build them. */
    enum Exporter {
        GRPC {
            @Override
            MetricExporter to(String authorization, AggregationTemporalitySelector temporality) {
                return OtlpGrpcMetricExporter.builder()
                        .setEndpoint("http://localhost:" + TestServer.grpcPort())
                        .addHeader("authorization", authorization)
                        .setCompression("gzip")
                        .setAggregationTemporalitySelector(temporality)
                        .setDefaultAggregationSelector(HISTOGRAMS)
                        .build();
            }
        },
        HTTP {
            @Override
            MetricExporter to(String authorization, AggregationTemporalitySelector temporality) {
                return OtlpHttpMetricExporter.builder()
                        .setEndpoint(TestServer.http().resolve("/v1/metrics").toString())
                        .addHeader("Authorization", authorization)
                        .setCompression("gzip")
                        .setAggregationTemporalitySelector(temporality)
                        .setDefaultAggregationSelector(HISTOGRAMS)
                        .build();
            }
        };

        private static final DefaultAggregationSelector HISTOGRAMS = DefaultAggregationSelector.getDefault()
                .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());

        abstract MetricExporter to(String authorization, AggregationTemporalitySelector temporality);
    }

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    private static SdkMeterProvider provider(MetricExporter exporter) {
        return SdkMeterProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.namespace", "shop")
                        .put("service.name", "cart")
                        .put("service.instance.id", "i-1")
                        .put("host.name", "h-1")
                        .build()))
                .registerMetricReader(PeriodicMetricReader.builder(exporter)
                        .setInterval(NEVER)
                        .build())
                .build();
    }

    /** Whether the server has taken everything. The reader itself reports success when it has tried. */
    private static boolean flush(SdkMeterProvider provider, Watched exporter) {
        provider.forceFlush().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return exporter.last().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess();
    }

    /** An exporter of the SDK, and what it has come to. */
    private static final class Watched implements MetricExporter {
        private final MetricExporter exporter;
        private @Nullable CompletableResultCode last;

        Watched(MetricExporter exporter) {
            this.exporter = exporter;
        }

        synchronized CompletableResultCode last() {
            return Objects.requireNonNull(last, "nothing has been exported");
        }

        @Override
        public synchronized CompletableResultCode export(Collection<MetricData> metrics) {
            last = exporter.export(metrics);
            return last;
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return exporter.getAggregationTemporality(type);
        }

        @Override
        public Aggregation getDefaultAggregation(InstrumentType type) {
            return exporter.getDefaultAggregation(type);
        }
    }

    private static void record(Meter meter) {
        LongCounter orders = meter.counterBuilder("orders").setUnit("{order}").build();
        orders.add(3, Attributes.of(AttributeKey.stringKey("payment.method"), "card"));
        DoubleHistogram duration = meter.histogramBuilder("order.duration")
                .setUnit("s")
                .setDescription("How long an order takes.")
                .build();
        duration.record(0.25);
        duration.record(4);
    }

    @ParameterizedTest
    @EnumSource
    void metrics_areDurableWhenTheSdkIsTold(Exporter exporter) {
        Watched watched = new Watched(exporter.to(tenant.editor(), AggregationTemporalitySelector.alwaysCumulative()));
        try (SdkMeterProvider provider = provider(watched)) {
            record(provider.get("checkout"));

            assertThat(flush(provider, watched)).isTrue();
        }

        assertStored();
    }

    @ParameterizedTest
    @EnumSource
    void changes_areTakenLikeTotals(Exporter exporter) {
        Watched watched = new Watched(exporter.to(tenant.editor(), AggregationTemporalitySelector.deltaPreferred()));
        try (SdkMeterProvider provider = provider(watched)) {
            record(provider.get("checkout"));
            assertThat(flush(provider, watched)).isTrue();
            record(provider.get("checkout"));
            assertThat(flush(provider, watched)).isTrue();
        }

        assertStored();
    }

    private void assertStored() {
        assertThat(StoredSeries.hasMetadata(tenant, "orders_total")).isTrue();
        assertThat(StoredSeries.hasMetadata(tenant, "order_duration_seconds")).isTrue();
        assertThat(StoredSeries.count(tenant, "orders_total")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "payment_method")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "order_duration_seconds_count")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "order_duration_seconds_bucket")).isGreaterThan(4);
        assertThat(StoredSeries.count(tenant, "target_info")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "shop/cart")).isEqualTo(StoredSeries.count(tenant, "i-1"));
    }

    @ParameterizedTest
    @EnumSource
    void viewers_areRefused(Exporter exporter) {
        Watched watched = new Watched(exporter.to(tenant.viewer(), AggregationTemporalitySelector.alwaysCumulative()));
        try (SdkMeterProvider provider = provider(watched)) {
            record(provider.get("checkout"));

            assertThat(flush(provider, watched)).isFalse();
        }

        assertThat(StoredSeries.count(tenant, "orders_total")).isZero();
    }

    @Test
    void bothProtocols_endInTheSameSeries() {
        for (Exporter exporter : Exporter.values()) {
            Watched watched =
                    new Watched(exporter.to(tenant.editor(), AggregationTemporalitySelector.alwaysCumulative()));
            try (SdkMeterProvider provider = provider(watched)) {
                record(provider.get("checkout"));
                assertThat(flush(provider, watched)).isTrue();
            }
        }

        assertStored();
    }
}
