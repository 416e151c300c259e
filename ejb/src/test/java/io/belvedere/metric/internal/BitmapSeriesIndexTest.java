package io.belvedere.metric.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelMatcher.Kind;
import io.belvedere.metric.Labels;
import io.belvedere.metric.NaiveSeriesIndex;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitmapSeriesIndexTest extends SeriesIndexContract {

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final SeriesIndex index = new BitmapSeriesIndex();

    @Override
    protected SeriesIndex index() {
        return index;
    }

    @Test
    void add_sharesEqualStrings() {
        Labels first = Labels.of(Map.of(new String("job"), new String("api"), "core", "0"));
        Labels second = Labels.of(Map.of(new String("job"), new String("api"), "core", "1"));

        index.add(1, first);
        index.add(2, second);

        Labels one = index.labels(1).orElseThrow();
        Labels other = index.labels(2).orElseThrow();
        assertThat(one.name(1)).isEqualTo("job").isSameAs(other.name(1));
        assertThat(one.value(1)).isEqualTo("api").isSameAs(other.value(1));
    }

    /** Removed series are marked with labels like these. */
    @Test
    void find_tellsAMarkFromASeriesThatLooksLikeIt() {
        Labels likeTheMark = Labels.of(Map.of("removed", "yes"));
        index.add(1, likeTheMark);

        assertThat(index.find(likeTheMark)).isEqualTo(1);
        assertThat(index.labels(1)).contains(likeTheMark);

        index.remove(1);

        assertThat(index.find(likeTheMark)).isEqualTo(SeriesIndex.NO_SERIES);
    }

    @Test
    void find_staysRightWhileSlotsMove() {
        for (int ref = 1; ref <= 20_000; ref++) {
            index.add(ref * 1_024, number(ref));
            index.remove((ref - 50) * 1_024);
        }

        for (int ref = 1; ref <= 20_000; ref++) {
            boolean there = ref > 20_000 - 50;
            assertThat(index.find(number(ref))).isEqualTo(there ? ref * 1_024 : SeriesIndex.NO_SERIES);
            assertThat(index.labels(ref * 1_024)).isEqualTo(there ? Optional.of(number(ref)) : Optional.empty());
        }
    }

    private static Labels number(int number) {
        return Labels.of(Map.of("number", Integer.toString(number)));
    }

    @Test
    void everyAnswer_isTheNaiveOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            compareThroughout(new Round(random, seed));
        }
    }

    private static void compareThroughout(Round round) {
        for (int step = 0; step < 8; step++) {
            round.change();
            for (int question = 0; question < 12; question++) {
                round.compare();
            }
        }
    }

    /** An index beside its naive twin; now with few values, now with many for each label. */
    private static final class Round {

        private final Random random;
        private final long seed;
        private final int names;
        private final int values;
        private final SeriesIndex fast = new BitmapSeriesIndex();
        private final SeriesIndex naive = new NaiveSeriesIndex();
        private final List<Integer> refs = new ArrayList<>();
        private int lastRef;

        Round(Random random, long seed) {
            this.random = random;
            this.seed = seed;
            this.names = 1 + random.nextInt(5);
            this.values = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
        }

        void change() {
            for (int i = random.nextInt(40); i > 0; i--) {
                add();
            }
            for (int i = random.nextInt(30); i > 0 && !refs.isEmpty(); i--) {
                int ref = refs.remove(random.nextInt(refs.size()));
                fast.remove(ref);
                naive.remove(ref);
            }
        }

        private void add() {
            Labels labels = labels();
            int known = naive.find(labels);
            assertThat(fast.find(labels)).as("seed %d, %s", seed, labels).isEqualTo(known);
            if (known == SeriesIndex.NO_SERIES) {
                lastRef += 1 + random.nextInt(random.nextBoolean() ? 3 : 100_000);
                refs.add(lastRef);
                fast.add(lastRef, labels);
                naive.add(lastRef, Labels.of(labels.asMap()));
            }
        }

        private Labels labels() {
            Map<String, String> labels = new HashMap<>();
            for (int name = 0; name < names; name++) {
                if (random.nextInt(4) > 0) {
                    labels.put(name(name), value());
                }
            }
            return Labels.of(labels);
        }

        private static String name(int name) {
            return name == 0 ? "__name__" : "label" + name;
        }

        private String value() {
            return "v" + random.nextInt(values);
        }

        void compare() {
            List<LabelMatcher> matchers = matchers();
            String name = name(random.nextInt(names + 1));
            int limit = 1 + random.nextInt(names + 2);
            String as = "seed " + seed + ", " + matchers;
            assertThat(fast.select(matchers)).as(as).isEqualTo(naive.select(matchers));
            assertThat(fast.labelNames(matchers)).as(as).isEqualTo(naive.labelNames(matchers));
            assertThat(fast.labelValues(name, matchers)).as(as).isEqualTo(naive.labelValues(name, matchers));
            assertThat(fast.labelCardinalities(matchers, limit))
                    .as(as)
                    .isEqualTo(naive.labelCardinalities(matchers, limit));
            assertThat(fast.metricCardinalities(limit)).as(as).isEqualTo(naive.metricCardinalities(limit));
            assertThat(fast.counts()).as(as).isEqualTo(naive.counts());
            assertThat(refs.stream().map(fast::labels))
                    .as(as)
                    .isEqualTo(refs.stream().map(naive::labels).toList());
        }

        private List<LabelMatcher> matchers() {
            List<LabelMatcher> matchers = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                matchers.add(matcher());
            }
            return matchers;
        }

        private LabelMatcher matcher() {
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            return LabelMatcher.of(name(random.nextInt(names + 1)), kind, condition());
        }

        private String condition() {
            return switch (random.nextInt(9)) {
                case 0 -> "";
                case 1 -> ".*";
                case 2 -> ".+";
                case 3 -> value() + "|" + value() + "|" + value();
                case 4 -> value() + "|";
                case 5 -> "v[0-" + random.nextInt(10) + "].*";
                case 6 -> "(v.*" + random.nextInt(10) + ")?";
                default -> value();
            };
        }
    }

    /** The bounds of the search: a single ref, an array of 4 096, a bitmap of more, several containers. */
    @Test
    void select_findsPostingsOfEverySize() {
        int[] sizes = {1, 2, 4_095, 4_096, 4_097, 70_000};
        int ref = 0;
        for (int size : sizes) {
            for (int i = 0; i < size; i++) {
                index.add(++ref, Labels.of(Map.of("size", "of " + size, "number", "n" + i)));
            }
        }

        int below = 0;
        for (int size : sizes) {
            int[] selected = index.select(List.of(LabelMatcher.equal("size", "of " + size)));
            assertThat(selected).hasSize(size).startsWith(below + 1).endsWith(below + size);
            below += size;
        }
        assertThat(index.select(List.of(LabelMatcher.of("number", Kind.MATCHES, "n4.*6"))))
                .hasSameSizeAs(index.select(List.of(LabelMatcher.of("number", Kind.MATCHES, "(?i)N4[0-9]*6"))))
                .isSorted();
        assertThat(index.labelCardinalities(List.of(), 2))
                .isSortedAccordingTo(Comparator.comparingLong(found -> -found.values()))
                .allMatch(found -> found.series() == index.counts().series());
    }
}
