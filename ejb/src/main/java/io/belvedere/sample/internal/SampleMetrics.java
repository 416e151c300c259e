package io.belvedere.sample.internal;

import io.belvedere.sample.internal.StepStates.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the node holds in memory, what it has brought to rest, and what failed. */
@ApplicationScoped
public class SampleMetrics implements SampleTally {

    @Inject
    private MetricRegistry metrics;

    /** Also names what has not happened yet, since a rate needs the zero that it starts from. */
    void show(SampleNode node) {
        gauge("active_series", "Series with samples that are not at rest yet", node, shown -> shown.head()
                .activeSeries());
        gauge("head_bytes", "Memory of samples that are not at rest yet", node, shown -> shown.head()
                .memoryBytes());
        gauge("open_windows", "Windows of two hours with samples that are not at rest yet", node, shown -> shown.head()
                .windows()
                .size());
        gauge("recent_chunk_bytes", "Memory of chunks that were read lately", node, shown -> shown.recent()
                .bytes());
        series("store", node, RecentChunks::read);
        series("memory", node, RecentChunks::remembered);
        for (Step step : Step.values()) {
            countFailures(step, 0);
        }
        sealed(new Sealer.Outcome(true, 0, 0, 0, 0));
    }

    @Override
    public void failed(Step step) {
        countFailures(step, 1);
    }

    @Override
    public void sealed(Sealer.Outcome outcome) {
        count("sealed_windows", "Windows that this node has brought to rest", outcome.windows());
        count("sealed_samples", "Samples that this node has brought to rest", outcome.samples());
        count("sealed_bytes", "What they take as chunks", outcome.bytes());
        count("deleted_log_rows", "Rows of the log whose samples are at rest and that were deleted", outcome.rows());
    }

    private void countFailures(Step step, long by) {
        Tag tag = new Tag("step", step.text());
        count("step_failures", "Failed attempts to write the log, to follow it or to seal it", by, tag);
    }

    private void series(String from, SampleNode node, ToLongFunction<RecentChunks> value) {
        gauge(
                "series_read",
                "Series whose chunks queries read, by where the chunks were",
                node,
                shown -> value.applyAsLong(shown.recent()),
                new Tag("from", from));
    }

    private <N extends Number> void gauge(
            String name, String description, SampleNode node, Function<SampleNode, N> value, Tag... tags) {
        metrics.gauge(metadata(name, description), node, value, tags);
    }

    private void count(String name, String description, long by, Tag... tags) {
        metrics.counter(metadata(name, description), tags).inc(by);
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder()
                .withName("belvedere_sample_" + name)
                .withDescription(description)
                .build();
    }
}
