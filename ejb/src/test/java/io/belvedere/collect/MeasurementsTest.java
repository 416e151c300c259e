package io.belvedere.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricType;
import io.belvedere.metric.StaleMarker;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private final Measurements measurements = new Measurements(Instant.ofEpochMilli(7), Map.of("instance", "a:1"));

    @Test
    void gauge_hasTheCommonLabelsAndItsOwn() {
        measurements.gauge("load", 0.5, "host", "a");

        assertThat(InMemoryIngestService.lines(measurements.toBatch()))
                .containsExactly("load{host=\"a\", instance=\"a:1\"} 0.5 @7");
    }

    @Test
    void add_letsCommonLabelsOutrankOthers() {
        measurements.gauge("load", 0.5, "instance", "b:2");

        assertThat(InMemoryIngestService.lines(measurements.toBatch()))
                .containsExactly("load{instance=\"a:1\"} 0.5 @7");
    }

    @Test
    void add_keepsTheFirstValueOfASeries() {
        measurements.gauge("load", 1);
        measurements.gauge("load", 2);

        assertThat(InMemoryIngestService.lines(measurements.toBatch()))
                .containsExactly("load{instance=\"a:1\"} 1.0 @7");
    }

    @Test
    void add_leavesOutWhatIsNoNumber() {
        measurements.gauge("load", Double.NaN);

        assertThat(measurements.toBatch().size()).isZero();
    }

    @Test
    void counter_isDescribedAsOneWithItsUnit() {
        measurements.counter("cpu_seconds_total", 1);

        assertThat(measurements.toBatch().metadata().get("cpu_seconds_total"))
                .satisfies(told -> assertThat(told.type()).isEqualTo(MetricType.COUNTER))
                .satisfies(told -> assertThat(told.unit()).isEqualTo("seconds"));
    }

    @Test
    void endOthers_endsOnlySeriesThatHaveNotComeAgain() {
        Labels gone = Labels.of(Map.of("__name__", "load", "pid", "1"));
        measurements.gauge("load", 1, "pid", "2");
        Set<Labels> here = measurements.series();

        measurements.endOthers(Set.of(gone, here.iterator().next()));

        SampleBatch batch = measurements.toBatch();
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.series().get(batch.seriesOf()[1])).isEqualTo(gone);
        assertThat(StaleMarker.is(batch.values()[1])).isTrue();
        assertThat(measurements.series()).isEqualTo(here);
    }
}
