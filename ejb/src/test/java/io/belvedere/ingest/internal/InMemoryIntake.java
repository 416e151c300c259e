package io.belvedere.ingest.internal;

import io.belvedere.metric.SeriesIndexes;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.sample.SampleIntake;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.Standing;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps samples of one tenant in memory. What was appended can be held back, as if its transaction were under way. */
final class InMemoryIntake implements SampleIntake {

    private final SeriesIndexes indexes;
    private final Map<Integer, Map<Long, Double>> samples = new HashMap<>();
    private final Map<String, Long> turns = new HashMap<>();
    private final List<Group> appended = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private @Nullable RuntimeException refusal;
    private boolean holding;
    private int nextRef = 1_000;

    InMemoryIntake(SeriesIndexes indexes) {
        this.indexes = indexes;
    }

    /** All groups that were handed over, those included that had come before. */
    List<Group> appended() {
        return appended;
    }

    Group last() {
        return appended.get(appended.size() - 1);
    }

    void refuse(@Nullable RuntimeException told) {
        refusal = told;
    }

    void hold() {
        holding = true;
    }

    void letGo() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** As when the window of all samples has come to rest. */
    void rest() {
        samples.clear();
    }

    @Override
    public Standing standing(int series, long timestamp, double value) {
        Double there = samples.getOrDefault(series, Map.of()).get(timestamp);
        return there == null ? Standing.NEW : Standing.of(there, value);
    }

    @Override
    public boolean isActive(int series) {
        return samples.containsKey(series);
    }

    @Override
    public int activeSeries(TenantId tenant) {
        return samples.size();
    }

    @Override
    public CompletionStage<AppendedGroup> append(Group group) {
        if (refusal != null) {
            throw refusal;
        }
        appended.add(group);
        CompletableFuture<AppendedGroup> answer = new CompletableFuture<>();
        Runnable end = () -> answer.complete(keep(group));
        if (holding) {
            held.add(end);
        } else {
            end.run();
        }
        return answer;
    }

    private AppendedGroup keep(Group group) {
        ProducerTurn turn = group.turn();
        if (turn != null) {
            if (turn.sequence() <= turns.getOrDefault(turn.producer(), 0L)) {
                return new AppendedGroup(0, new int[0]);
            }
            turns.put(turn.producer(), turn.sequence());
        }
        LogEntry entry = group.entry();
        int[] newRefs = group.newSeries().stream().mapToInt(labels -> nextRef++).toArray();
        for (int i = 0; i < newRefs.length; i++) {
            indexes.of(entry.tenant()).add(newRefs[i], group.newSeries().get(i));
        }
        for (int i = 0; i < entry.size(); i++) {
            int ref = entry.series()[i] < 0 ? newRefs[-1 - entry.series()[i]] : entry.series()[i];
            samples.computeIfAbsent(ref, none -> new HashMap<>()).putIfAbsent(entry.timestamps()[i], entry.values()[i]);
        }
        return new AppendedGroup(appended.size(), newRefs);
    }

    @Override
    public long lastSequence(TenantId tenant, String producer) {
        return turns.getOrDefault(producer, 0L);
    }
}
