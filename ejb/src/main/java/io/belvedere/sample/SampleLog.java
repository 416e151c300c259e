package io.belvedere.sample;

import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The store of samples that have come in and are not at rest yet. What is appended is durable. */
public interface SampleLog {

    /** The number of a writer, which is one run of a node. It is never given out again. */
    int newWriter(String node, Instant now);

    /**
     * Appends groups in one transaction, as a whole or not at all: a producer's group that had come before is left out, the
     * series that are new get their refs, metadata is kept, and each other group becomes a row, numbered on from {@code
     * sequence} without a gap.
     */
    List<AppendedGroup> append(int writer, long sequence, List<Group> groups, Instant now);

    /**
     * The number of the writer's last row, 0 if there has been none: what became of an append whose end nobody heard. Waits
     * for an append of the writer that is under way.
     */
    long lastSequence(int writer);

    /** The sequence of the producer's last group that was appended, 0 if there has been none. */
    long lastSequence(TenantId tenant, String producer);

    /**
     * The next rows behind the positions, and the first of writers that have none there, in the order of each writer. No
     * writer waits until another has no more.
     */
    List<LogRow> read(Map<Integer, Long> behind, int maxRows);

    /**
     * Deletes rows that only hold samples before the instant and lie at or before the positions, at most so many, so that
     * no statement takes long; answers how many.
     */
    int delete(Map<Integer, Long> upTo, Instant before, int maxRows);

    /** A batch that was admitted. A series that the node does not know yet is {@code -1 -} its index in {@code newSeries}. */
    record Group(
            @Nullable ProducerTurn turn,
            List<Labels> newSeries,
            Map<String, MetricMetadata> metadata,
            LogEntry entry) {}

    /**
     * What became of a group.
     *
     * @param sequence of its row; 0 if it had come before
     * @param newRefs those of its new series, in their order
     */
    record AppendedGroup(long sequence, int[] newRefs) {

        public boolean isRepeated() {
            return sequence == 0;
        }
    }

    /** A row, where each series has its ref. */
    record LogRow(LogPosition position, LogEntry entry) {}
}
