package io.belvedere.grpc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.belvedere.metric.LabelLimits;
import io.belvedere.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchLimitsTest {

    @Test
    void from_hasADefaultForEachKey() {
        assertThat(read(Map.of()))
                .isEqualTo(new BatchLimits(LabelLimits.DEFAULTS, 100_000, 8, 100_000, 67_108_864))
                .isEqualTo(BatchLimits.DEFAULTS);
    }

    @Test
    void from_readsEachKey() {
        BatchLimits limits = read(Map.of(
                "belvedere.ingest.max-labels", "5",
                "belvedere.grpc.ingest.max-samples-per-batch", "6",
                "belvedere.grpc.ingest.max-batches-in-flight", "7",
                "belvedere.grpc.ingest.max-series-per-stream", "8",
                "belvedere.grpc.ingest.max-series-bytes-per-stream", "9000"));

        assertThat(limits)
                .isEqualTo(new BatchLimits(
                        new LabelLimits(5, LabelLimits.DEFAULTS.maxNameBytes(), LabelLimits.DEFAULTS.maxValueBytes()),
                        6,
                        7,
                        8,
                        9_000));
    }

    @Test
    void from_refusesAllFaultsTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(Map.of(
                        "belvedere.grpc.ingest.max-batches-in-flight", "0",
                        "belvedere.grpc.ingest.max-series-per-stream", "many")))
                .withMessageContainingAll(
                        "belvedere.grpc.ingest.max-batches-in-flight", "belvedere.grpc.ingest.max-series-per-stream");
    }

    private static BatchLimits read(Map<String, String> values) {
        return BatchLimits.from(new Settings(key -> Optional.ofNullable(values.get(key))));
    }
}
