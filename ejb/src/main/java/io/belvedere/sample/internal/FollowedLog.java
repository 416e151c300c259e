package io.belvedere.sample.internal;

import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.sample.Generation;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.LogPosition;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.SampleLog.LogRow;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The log as this node takes it in: rows into the head, series that they name into the index. Series come first, so that
 * whoever finds a sample finds its labels.
 */
final class FollowedLog implements LogWriter.WriterStore {

    private static final int MAX_ROWS = 200;

    /** Refs are not committed in their order; more than so many are not on their way at a time. */
    private static final int REFS_UNDER_WAY = 200_000;

    private final String node;
    private final SampleLog log;
    private final SeriesCatalog catalog;
    private final SeriesIndexes indexes;
    private final Head head;
    private final Transactions transactions;
    private final InstantSource clock;
    private final StepStates states;
    private final AtomicInteger highestRef = new AtomicInteger();
    private volatile Cut learnedAtRest = Cut.NONE;
    private volatile boolean missedRows;

    FollowedLog(
            String node,
            SampleLog log,
            SeriesCatalog catalog,
            SeriesIndexes indexes,
            Head head,
            Transactions transactions,
            InstantSource clock,
            StepStates states) {
        this.node = node;
        this.log = log;
        this.catalog = catalog;
        this.indexes = indexes;
        this.head = head;
        this.transactions = transactions;
        this.clock = clock;
        this.states = states;
    }

    /** Learns all series that there are; answers how many it did not know. */
    int learnSeries() {
        int[] learned = {0};
        int above = Math.max(0, highestRef.get() - REFS_UNDER_WAY);
        int highest = transactions.background(() -> catalog.forEach(above, (tenant, ref, labels) -> {
            SeriesIndex index = indexes.of(tenant);
            learned[0] += index.labels(ref).isEmpty() ? 1 : 0;
            index.add(ref, labels);
        }));
        highestRef.accumulateAndGet(highest, Math::max);
        return learned[0];
    }

    /**
     * Learns the series of what is at rest by rows that this node has not read. They may be gone before it does, when it
     * was cut off for a while.
     */
    void learnSeriesAtRest(List<Generation> visible) {
        Cut atRest = Cut.furthest(visible);
        if (atRest.reachesBeyond(new Cut(head.positions()), learnedAtRest)) {
            learnSeries();
            learnedAtRest = atRest;
        }
    }

    /** Takes in the next rows of all writers; answers whether there may be more. */
    boolean follow() {
        Map<Integer, Long> behind = head.positions();
        List<LogRow> rows = transactions.background(() -> log.read(behind, MAX_ROWS));
        missedRows |= haveGap(rows, behind);
        takeIn(rows);
        boolean more = rows.size() == MAX_ROWS;
        if (missedRows && !more) {
            learnSeries();
            missedRows = false;
        }
        return more;
    }

    /** Rows that are gone were at rest, so that only the series that they brought are missed. */
    private static boolean haveGap(List<LogRow> rows, Map<Integer, Long> behind) {
        Map<Integer, Long> last = new HashMap<>(behind);
        boolean gap = false;
        for (LogRow row : rows) {
            LogPosition position = row.position();
            Long before = last.put(position.writer(), position.sequence());
            gap |= position.sequence() > (before == null ? 1 : before + 1);
        }
        return gap;
    }

    @Override
    public int newWriter() {
        return transactions.ingesting(() -> log.newWriter(node, clock.instant()));
    }

    @Override
    public List<AppendedGroup> append(int writer, long sequence, List<Group> groups) {
        return transactions.ingesting(() -> log.append(writer, sequence, groups, clock.instant()));
    }

    @Override
    public long lastSequence(int writer) {
        return transactions.ingesting(() -> log.lastSequence(writer));
    }

    /** Of a producer. */
    long lastSequence(TenantId tenant, String producer) {
        return transactions.reading(() -> log.lastSequence(tenant, producer));
    }

    @Override
    public void catchUp(int writer, long lastSequence) {
        while (head.positions().getOrDefault(writer, 0L) < lastSequence && follow()) {
            // each round takes in the rows that come next
        }
    }

    @Override
    public void apply(LogPosition row, Group group, int[] newRefs) {
        LogEntry entry = group.entry();
        SeriesIndex index = indexes.of(entry.tenant());
        for (int i = 0; i < newRefs.length; i++) {
            Labels labels = group.newSeries().get(i);
            index.add(newRefs[i], labels);
        }
        head.apply(row, newRefs.length == 0 ? entry : withRefs(entry, newRefs), clock.millis());
    }

    @Override
    public void written(@Nullable Throwable failure) {
        if (failure == null) {
            states.succeeded(StepStates.Step.WRITE);
        } else {
            states.failed(StepStates.Step.WRITE, failure);
        }
    }

    private static LogEntry withRefs(LogEntry entry, int[] newRefs) {
        int[] refs = Arrays.stream(entry.series())
                .map(ref -> ref < 0 ? newRefs[-1 - ref] : ref)
                .toArray();
        return new LogEntry(entry.tenant(), refs, entry.timestamps(), entry.values());
    }

    private void takeIn(List<LogRow> rows) {
        int[] unknown = rows.stream()
                .map(LogRow::entry)
                .flatMapToInt(this::unknownRefs)
                .distinct()
                .toArray();
        if (unknown.length > 0) {
            transactions.background(() -> {
                catalog.find(
                        unknown, (tenant, ref, labels) -> indexes.of(tenant).add(ref, labels));
                return unknown.length;
            });
        }
        rows.forEach(row -> head.apply(row.position(), row.entry(), clock.millis()));
    }

    private IntStream unknownRefs(LogEntry entry) {
        SeriesIndex index = indexes.of(entry.tenant());
        return Arrays.stream(entry.series())
                .filter(ref -> !head.isActive(ref) && index.labels(ref).isEmpty());
    }
}
