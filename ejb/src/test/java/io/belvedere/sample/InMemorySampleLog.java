package io.belvedere.sample;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The sample log in memory. */
public final class InMemorySampleLog implements SampleLog {

    private final InMemorySeriesCatalog catalog;
    private final Map<Integer, TreeMap<Long, LogEntry>> rows = new TreeMap<>();
    private final Map<Integer, Long> last = new HashMap<>();
    private final Map<Producer, Long> turns = new HashMap<>();

    public InMemorySampleLog(InMemorySeriesCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public synchronized int newWriter(String node, Instant now) {
        int writer = rows.size() + 1;
        rows.put(writer, new TreeMap<>());
        return writer;
    }

    @Override
    public synchronized List<AppendedGroup> append(int writer, long sequence, List<Group> groups, Instant now) {
        if (sequence <= lastSequence(writer) && !groups.isEmpty()) {
            throw new BelvedereException(Problem.CONFLICT, "id is already taken", Map.of("field", "id"));
        }
        List<AppendedGroup> told = new ArrayList<>();
        long next = sequence;
        for (Group group : groups) {
            told.add(isRepeated(group) ? new AppendedGroup(0, new int[0]) : keep(writer, next++, group));
        }
        return told;
    }

    private boolean isRepeated(Group group) {
        ProducerTurn turn = group.turn();
        if (turn == null) {
            return false;
        }
        Producer producer = new Producer(group.entry().tenant(), turn.producer());
        boolean repeated = turn.sequence() <= turns.getOrDefault(producer, 0L);
        if (!repeated) {
            turns.put(producer, turn.sequence());
        }
        return repeated;
    }

    private AppendedGroup keep(int writer, long sequence, Group group) {
        LogEntry entry = group.entry();
        int[] newRefs = group.newSeries().stream()
                .mapToInt(labels -> catalog.ref(entry.tenant(), labels))
                .toArray();
        catalog.tell(entry.tenant(), group.metadata());
        int[] series = Arrays.stream(entry.series())
                .map(ref -> ref < 0 ? newRefs[-1 - ref] : ref)
                .toArray();
        Objects.requireNonNull(rows.get(writer))
                .put(sequence, new LogEntry(entry.tenant(), series, entry.timestamps(), entry.values()));
        last.put(writer, sequence);
        return new AppendedGroup(sequence, newRefs);
    }

    @Override
    public synchronized long lastSequence(int writer) {
        return last.getOrDefault(writer, 0L);
    }

    @Override
    public synchronized long lastSequence(TenantId tenant, String producer) {
        return turns.getOrDefault(new Producer(tenant, producer), 0L);
    }

    @Override
    public synchronized List<LogRow> read(Map<Integer, Long> behind, int maxRows) {
        List<Placed> next = new ArrayList<>();
        rows.forEach((writer, ofWriter) -> ofWriter.tailMap(behind.getOrDefault(writer, 0L), false)
                .forEach((sequence, entry) -> next.add(new Placed(
                        ofWriter.subMap(behind.getOrDefault(writer, 0L), false, sequence, false)
                                .size(),
                        new LogRow(new LogPosition(writer, sequence), entry)))));
        return next.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .limit(maxRows)
                .map(Placed::row)
                .toList();
    }

    @Override
    public synchronized int delete(Map<Integer, Long> upTo, Instant before, int maxRows) {
        int deleted = 0;
        for (Map.Entry<Integer, Long> cut : new TreeMap<>(upTo).entrySet()) {
            TreeMap<Long, LogEntry> ofWriter = rows.getOrDefault(cut.getKey(), new TreeMap<>());
            List<Long> old = ofWriter.headMap(cut.getValue(), true).entrySet().stream()
                    .filter(row ->
                            Arrays.stream(row.getValue().timestamps()).allMatch(at -> at < before.toEpochMilli()))
                    .map(Map.Entry::getKey)
                    .limit(maxRows - deleted)
                    .toList();
            old.forEach(ofWriter::remove);
            deleted += old.size();
        }
        return deleted;
    }

    private record Producer(TenantId tenant, String name) {}

    private record Placed(int place, LogRow row) {}
}
