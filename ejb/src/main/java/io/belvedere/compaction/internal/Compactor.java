package io.belvedere.compaction.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.lease.Lease;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.Retention;
import io.belvedere.retention.RetentionClass;
import io.belvedere.retention.RetentionRules;
import io.belvedere.retention.StorageClass;
import io.belvedere.retention.Tier;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.rollup.RollupCodec;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RestWork;
import io.belvedere.sample.StoredChunk;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes one generation for each class and tier of a day that is over, in place of its windows, and again when late samples
 * have come to rest behind it. Then lets go what has been kept long enough.
 */
final class Compactor implements RestWork {

    private static final Logger LOG = System.getLogger(Compactor.class.getName());
    private static final int SERIES_AT_ONCE = 100;

    private final ChunkStore chunks;
    private final SeriesIndexes indexes;
    private final Retention retention;
    private final Transactions transactions;
    private final CompactionSettings settings;
    private final InstantSource clock;

    Compactor(
            ChunkStore chunks,
            SeriesIndexes indexes,
            Retention retention,
            Transactions transactions,
            CompactionSettings settings,
            InstantSource clock) {
        this.chunks = chunks;
        this.indexes = indexes;
        this.retention = retention;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** One day a run, the earliest first: what else waits for the lease is not to wait for long. */
    @Override
    public void run(AtRest atRest) {
        List<Generation> visible = transactions.background(chunks::generations);
        Optional<Day> due = due(visible, atRest.openWindows());
        if (due.isPresent()) {
            compact(due.get(), visible, atRest);
        }
        retention.run(atRest.lease());
    }

    private Optional<Day> due(List<Generation> visible, List<Window> open) {
        return visible.stream()
                .filter(generation -> generation.retentionClass().equals(Generation.NO_CLASS))
                .map(generation -> Day.of(generation.from()))
                .distinct()
                .filter(this::isSettled)
                .filter(day -> open.stream().noneMatch(day::holds))
                .filter(day -> isWhole(day, visible))
                .min(Comparator.comparingLong(Day::start));
    }

    private boolean isSettled(Day day) {
        return day.end() + settings.settle().toMillis() <= clock.millis();
    }

    /** Roll-ups whose samples are gone already cannot be made again: late samples of the day stay beside them. */
    private static boolean isWhole(Day day, List<Generation> visible) {
        Map<RetentionClass, List<StorageClass>> made = visible.stream()
                .filter(day::holds)
                .filter(generation -> !generation.retentionClass().equals(Generation.NO_CLASS))
                .map(generation -> StorageClass.parse(generation.retentionClass()))
                .collect(Collectors.groupingBy(StorageClass::retentionClass));
        return made.values().stream().allMatch(stored -> stored.stream().anyMatch(one -> one.tier() == Tier.RAW));
    }

    private void compact(Day day, List<Generation> visible, AtRest atRest) {
        List<Generation> former = visible.stream().filter(day::holds).toList();
        DayGenerations generations = new DayGenerations(day, chunks, transactions);
        RetentionRules rules = retention.rules();
        for (TenantId tenant : indexes.tenants()) {
            compact(tenant, day, rules, generations, atRest);
        }
        List<Long> made = generations.end();
        List<Long> replaced = former.stream().map(Generation::id).toList();
        Lease lease = atRest.lease();
        transactions.inBackground(() -> chunks.complete(made, day.cut(former), replaced, lease));
        LOG.log(
                Level.INFO,
                "samples_compacted day={0} replaced={1} generations={2}",
                Instant.ofEpochMilli(day.start()),
                Integer.toString(replaced.size()),
                Integer.toString(made.size()));
    }

    private void compact(TenantId tenant, Day day, RetentionRules rules, DayGenerations generations, AtRest atRest) {
        int[] series =
                indexes.find(tenant).map(index -> index.select(List.of())).orElse(new int[0]);
        for (int from = 0; from < series.length; from += SERIES_AT_ONCE) {
            int[] some = Arrays.copyOfRange(series, from, Math.min(series.length, from + SERIES_AT_ONCE));
            SeriesOfDay found = new SeriesOfDay();
            atRest.reader().read(tenant, some, day.start(), day.end(), found);
            found.forEach((ref, labels, samples) ->
                    new Series(tenant, ref, samples, generations).write(rules, rules.classOf(tenant, labels)));
            atRest.lease();
        }
    }

    /** One series of the day, in every tier that its class keeps. */
    private record Series(TenantId tenant, int ref, Samples samples, DayGenerations generations) {

        void write(RetentionRules rules, RetentionClass retentionClass) {
            writeSamples(new StorageClass(Tier.RAW, retentionClass));
            KeptDays kept = rules.kept(retentionClass);
            if (kept.fiveMinutes() > 0) {
                Rollup rollup = Rollup.of(samples, Resolution.FIVE_MINUTES);
                writeRollup(new StorageClass(Tier.FIVE_MINUTES, retentionClass), rollup);
            }
            if (kept.oneHour() > 0) {
                Rollup rollup = Rollup.withSketches(samples, Resolution.ONE_HOUR);
                writeRollup(new StorageClass(Tier.ONE_HOUR, retentionClass), rollup);
            }
        }

        private void writeSamples(StorageClass storageClass) {
            int piece = 0;
            for (int from = 0; from < samples.size(); from += ChunkCodec.MAX_SAMPLES) {
                int until = Math.min(samples.size(), from + ChunkCodec.MAX_SAMPLES);
                Samples part = Samples.of(
                        Arrays.copyOfRange(samples.timestamps(), from, until),
                        Arrays.copyOfRange(samples.values(), from, until));
                long[] times = part.timestamps();
                StoredChunk chunk = new StoredChunk(
                        tenant, ref, times[0], times[part.size() - 1], part.size(), ChunkCodec.encode(part));
                generations.add(storageClass, piece, chunk);
                piece++;
            }
        }

        private void writeRollup(StorageClass storageClass, Rollup rollup) {
            int size = rollup.size();
            if (size > 0) {
                StoredChunk chunk = new StoredChunk(
                        tenant,
                        ref,
                        rollup.firstTimes()[0],
                        rollup.lastTimes()[size - 1],
                        size,
                        RollupCodec.encode(rollup));
                generations.add(storageClass, 0, chunk);
            }
        }
    }
}
