package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.RolledStore.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.Labels;
import io.belvedere.rollup.Bucket;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.transaction.DirectTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * Samples of a few days that come in any order and are compacted, forgotten and read at any time. The twin has all samples
 * in sorted maps and rolls them up. Values are integers, whose sums are exact, and told by series and time: which of two
 * samples at one time stays is no question here.
 */
final class RollupReadsScenario {

    private static final long FIRST = 20_000 * DAY;
    private static final int DAYS = 4;
    private static final int SERIES = 6;
    private static final String[] CLASSES = {"default", "acme/long", "acme/brief"};
    private static final Resolution[][] TIERS = {
        {Resolution.FIVE_MINUTES, Resolution.ONE_HOUR}, {Resolution.ONE_HOUR}, {}
    };

    private final Random random;
    private final RolledStore store = new RolledStore();
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final Head head = new Head(new Changes(Long.MIN_VALUE));
    private final StoredAndHeadRollups reader = new StoredAndHeadRollups(
            indexes,
            store.chunks,
            new SeenGenerations(store.chunks, new DirectTransactions()),
            head,
            new HeadReads(),
            Runnable::run);
    private final Map<Integer, NavigableMap<Long, Double>> atRest = new TreeMap<>();
    private final Map<Integer, NavigableMap<Long, Double>> open = new TreeMap<>();

    /** What there was of a class of a day when its samples went. */
    private final Map<String, Map<Integer, NavigableMap<Long, Double>>> forgotten = new HashMap<>();

    private final List<String> steps = new ArrayList<>();
    private long rows;

    RollupReadsScenario(long seed) {
        random = new Random(seed);
        steps.add("seed " + seed);
        for (int ref = 1; ref <= SERIES; ref++) {
            indexes.of(Rows.TENANT).add(ref, Labels.of(Map.of("ref", Integer.toString(ref))));
        }
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            step();
            for (Resolution resolution : Resolution.values()) {
                check(resolution);
            }
        }
    }

    private void step() {
        long day = FIRST + random.nextInt(DAYS) * DAY;
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> seal();
            case 4, 5 -> keep();
            case 6, 7, 8 -> compact(day);
            default -> forget(day, random.nextInt(CLASSES.length));
        }
    }

    private void seal() {
        int ref = 1 + random.nextInt(SERIES);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            long time = time();
            steps.add("seal " + ref + " " + time);
            store.window(ref, time, value(ref, time));
            of(atRest, ref).put(time, value(ref, time));
        }
    }

    private static NavigableMap<Long, Double> of(Map<Integer, NavigableMap<Long, Double>> series, int ref) {
        return series.computeIfAbsent(ref, none -> new TreeMap<>());
    }

    private void keep() {
        int ref = 1 + random.nextInt(SERIES);
        long time = time();
        steps.add("keep " + ref + " " + time);
        rows++;
        head.apply(Rows.row(1, rows), Rows.sample(ref, time, value(ref, time)), time);
        of(open, ref).put(time, value(ref, time));
    }

    /** Often at the end of a bucket or just beside it. */
    private long time() {
        long time = FIRST + random.nextInt((int) (DAYS * DAY));
        long unit = List.of(1L, 300_000L, 3_600_000L, DAY).get(random.nextInt(4));
        return Math.max(FIRST, time - time % unit + random.nextInt(3) - 1);
    }

    private static double value(int ref, long time) {
        return (time + ref) % 11 == 0 ? Double.NaN : (time * 31 + ref) % 1_009;
    }

    private void compact(long day) {
        if (forgotten.keySet().stream().anyMatch(key -> key.startsWith(day + " "))) {
            return;
        }
        steps.add("compact " + day);
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < CLASSES.length; i++) {
            made.addAll(store.made(day, CLASSES[i], ofDay(day, i), TIERS[i]));
        }
        store.show(made, store.former(day));
    }

    private Map<Integer, NavigableMap<Long, Double>> ofDay(long day, int retentionClass) {
        Map<Integer, NavigableMap<Long, Double>> found = new TreeMap<>();
        atRest.forEach((ref, samples) -> {
            NavigableMap<Long, Double> some = new TreeMap<>(samples.subMap(day, day + DAY));
            if (ref % CLASSES.length == retentionClass && !some.isEmpty()) {
                found.put(ref, some);
            }
        });
        return found;
    }

    /** Only what is all in its generation: what lies in windows stays. */
    private void forget(long day, int retentionClass) {
        boolean whole = store.chunks.generations(day, day + DAY).stream()
                .allMatch(generation -> generation.until() - generation.from() == DAY);
        String key = day + " " + retentionClass;
        if (whole && !store.former(day).isEmpty() && !forgotten.containsKey(key)) {
            steps.add("forget " + key);
            Map<Integer, NavigableMap<Long, Double>> gone = ofDay(day, retentionClass);
            store.forgetSamples(day, CLASSES[retentionClass]);
            forgotten.put(key, gone);
            gone.forEach((ref, samples) -> of(atRest, ref).keySet().removeAll(samples.keySet()));
        }
    }

    private void check(Resolution resolution) {
        int buckets = (int) (DAYS * DAY / resolution.millis());
        long after = FIRST + (random.nextInt(buckets + 2) - 1) * resolution.millis();
        long until =
                random.nextInt(3) == 0 ? FIRST + DAYS * DAY : after + random.nextInt(buckets / 2) * resolution.millis();
        Map<Integer, List<Bucket>> read = new TreeMap<>();
        reader.read(Rows.TENANT, List.of(), after, until, resolution, (ref, labels, rollup) -> {
            assertThat(read.put(ref, buckets(rollup)))
                    .as("series %d twice", ref)
                    .isNull();
            return true;
        });
        assertThat(read)
                .as("from %d to %d by %s, %s", after, until, resolution, String.join("\n", steps))
                .isEqualTo(expected(after, until, resolution));
    }

    private Map<Integer, List<Bucket>> expected(long after, long until, Resolution resolution) {
        Map<Integer, List<Bucket>> expected = new TreeMap<>();
        for (int ref = 1; ref <= SERIES; ref++) {
            NavigableMap<Long, Double> all = new TreeMap<>(of(open, ref));
            all.putAll(of(atRest, ref));
            for (int day = 0; day < DAYS; day++) {
                remember(all, ref, FIRST + day * DAY, resolution);
            }
            Rollup rollup = Rollup.of(RolledStore.columns(all.subMap(after + 1, until + 1)), resolution);
            if (rollup.size() > 0) {
                expected.put(ref, buckets(rollup));
            }
        }
        return expected;
    }

    /** Puts in what was forgotten if a roll-up tells of it, and takes out what came late into a bucket of that. */
    private void remember(NavigableMap<Long, Double> all, int ref, long day, Resolution resolution) {
        int retentionClass = ref % CLASSES.length;
        Map<Integer, NavigableMap<Long, Double>> gone = forgotten.getOrDefault(day + " " + retentionClass, Map.of());
        if (List.of(TIERS[retentionClass]).contains(resolution) && gone.containsKey(ref)) {
            NavigableMap<Long, Double> values = new TreeMap<>(gone.get(ref));
            values.values().removeIf(value -> value.isNaN());
            all.subMap(day, day + DAY).keySet().removeIf(late -> values.keySet().stream()
                    .anyMatch(time -> resolution.startOf(time) == resolution.startOf(late)));
            all.putAll(values);
        }
    }

    private static List<Bucket> buckets(Rollup rollup) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < rollup.size(); i++) {
            buckets.add(rollup.bucket(i));
        }
        return buckets;
    }
}
