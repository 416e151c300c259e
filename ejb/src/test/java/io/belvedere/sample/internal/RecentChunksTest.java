package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.TENANT;
import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.problem.Problem;
import io.belvedere.sample.Generation;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.StoredChunk;
import io.belvedere.sample.internal.RecentChunks.Asked;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentChunksTest {

    private static final long T = FIRST.start();

    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryChunkStore store = new InMemoryChunkStore(leases);
    private final RecentChunks recent = new RecentChunks(store, 1 << 20);
    private int asked;

    /** Chunks as series, first and last millisecond of the window in turn. */
    private long generation(long... chunks) {
        long id = store.begin(T, FIRST.end(), Generation.NO_CLASS);
        List<StoredChunk> written = new ArrayList<>();
        for (int i = 0; i < chunks.length; i += 3) {
            written.add(new StoredChunk(
                    TENANT, (int) chunks[i], T + chunks[i + 1], T + chunks[i + 2], 2, new byte[] {(byte) id}));
        }
        store.write(id, written);
        store.complete(List.of(id), Map.of(), List.of(), lease());
        return id;
    }

    private Lease lease() {
        return leases.take("seal", "node", Instant.EPOCH, Duration.ofHours(1)).orElseThrow();
    }

    private Asked ask(long from, long until, int... series) {
        return new Asked(TENANT, series, T + from, T + until, store.generations());
    }

    private List<String> read(Asked what) {
        return read(recent, what, Integer.MAX_VALUE);
    }

    private List<String> read(RecentChunks chunks, Asked what, int wanted) {
        List<String> shown = new ArrayList<>();
        chunks.read(
                what,
                (chunk, generation) -> {
                    shown.add(chunk.series() + " " + (chunk.firstTime() - T) + ".." + (chunk.lastTime() - T) + " "
                            + generation);
                    return shown.size() < wanted;
                },
                work -> {
                    asked++;
                    work.run();
                });
        return shown;
    }

    @Test
    void read_again_asksForNothing() {
        long id = generation(1, 10, 20, 2, 30, 40);
        List<String> first = read(ask(0, 100, 1, 2, 3));

        assertThat(first).containsExactly("1 10..20 " + id, "2 30..40 " + id);
        assertThat(read(ask(0, 100, 1, 2, 3))).isEqualTo(first);
        assertThat(asked).isEqualTo(1);
        assertThat(recent.read()).isEqualTo(3);
        assertThat(recent.remembered()).isEqualTo(3);
        assertThat(recent.bytes()).isGreaterThan(300);
    }

    @Test
    void read_ofAnotherRange_showsWhatReachesIntoIt() {
        long early = generation(1, 10, 20);
        long late = generation(1, 15, 80);

        assertThat(read(ask(90, 100, 1))).isEmpty();
        assertThat(read(ask(21, 100, 1))).containsExactly("1 15..80 " + late);
        assertThat(read(ask(20, 100, 1))).containsExactly("1 10..20 " + early, "1 15..80 " + late);
        assertThat(read(ask(0, 15, 1))).containsExactly("1 10..20 " + early);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void read_showsTheChunksOfASeriesByTheirFirstTimes() {
        long late = generation(1, 50, 60, 2, 1, 2);
        long early = generation(1, 10, 20, 2, 1, 2);
        List<String> expected = List.of("1 10..20 " + early, "1 50..60 " + late, "2 1..2 " + late, "2 1..2 " + early);

        assertThat(read(ask(0, 100, 1, 2))).isEqualTo(expected);
        assertThat(read(ask(0, 100, 1, 2))).isEqualTo(expected);
    }

    @Test
    void read_whenAGenerationIsNew_readsItsSeries() {
        long old = generation(1, 10, 20);
        read(ask(0, 100, 1));
        long next = generation(1, 30, 40);

        assertThat(read(ask(0, 100, 1))).containsExactly("1 10..20 " + old, "1 30..40 " + next);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void read_whenAGenerationIsGone_tellsItBeforeAnythingIsShown() {
        generation(1, 10, 20, 2, 10, 20);
        Asked known = ask(0, 100, 1);
        Asked both = ask(0, 100, 1, 2);
        List<String> before = read(known);
        List<Long> ids = store.visible();
        long instead = store.begin(T, FIRST.end(), Generation.NO_CLASS);
        store.complete(List.of(instead), Map.of(), ids, lease());
        store.sweep(lease(), Instant.EPOCH);
        List<StoredChunk> shown = new ArrayList<>();

        assertRefused(
                Problem.NOT_FOUND, () -> recent.read(both, (chunk, generation) -> shown.add(chunk), Runnable::run));
        assertThat(shown).isEmpty();
        assertThat(read(known)).as("of what is at hand").isEqualTo(before);
    }

    @Test
    void read_endsWhenNoMoreIsWanted() {
        generation(1, 10, 20, 2, 10, 20, 3, 10, 20);

        assertThat(read(recent, ask(0, 100, 1, 2, 3), 2)).hasSize(2);
        assertThat(read(ask(0, 100, 1, 2, 3)))
                .as("nothing is known of what was not shown")
                .hasSize(3);
        assertThat(read(recent, ask(0, 100, 1, 2, 3), 2)).hasSize(2);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void read_ofAnotherTenant_findsNothingOfThisOne() {
        generation(1, 10, 20);
        read(ask(0, 100, 1));

        assertThat(read(new Asked(new TenantId("other"), new int[] {1}, T, T + 100, store.generations())))
                .isEmpty();
    }

    /** With room for all, for little, which drops at any time, and for nothing. */
    @Test
    void read_isAsTheStoreReads() {
        for (long room : new long[] {1 << 20, 700, 0}) {
            Random random = new Random(room);
            RecentChunks some = new RecentChunks(store, room);
            for (int round = 0; round < 300; round++) {
                if (round % 20 == 0) {
                    generation(randomChunks(random));
                }
                int[] series = IntStream.rangeClosed(1, 9)
                        .filter(one -> random.nextInt(3) > 0)
                        .toArray();
                long from = random.nextInt(100);
                Asked what = ask(from, from + 1 + random.nextInt(100), series);

                assertThat(read(some, what, Integer.MAX_VALUE))
                        .as("room %d, round %d", room, round)
                        .containsExactlyInAnyOrderElementsOf(stored(what));
            }
        }
    }

    @Test
    void collect_leavesNothingToBeAskedFor() {
        long first = generation(1, 10, 20, 2, 30, 40);
        long second = generation(1, 50, 60);
        Map<Long, int[]> all = Map.of(first, new int[] {1, 2, 3}, second, new int[] {1, 2, 3});

        assertThat(recent.isKnown(TENANT, 1, first)).isFalse();
        recent.collect(TENANT, all, Runnable::run);

        assertThat(recent.isKnown(TENANT, 3, second)).isTrue();
        assertThat(read(ask(0, 100, 1, 2, 3)))
                .containsExactly("1 10..20 " + first, "1 50..60 " + second, "2 30..40 " + first);
        assertThat(asked).isZero();
    }

    @Test
    void hasRoomFor_isAboutHalfOfIt() {
        assertThat(recent.hasRoomFor(Map.of(1L, new int[100], 2L, new int[100])))
                .isTrue();
        assertThat(recent.hasRoomFor(Map.of(1L, new int[200], 2L, new int[100])))
                .isFalse();
    }

    private static long[] randomChunks(Random random) {
        return IntStream.rangeClosed(1, 9)
                .filter(one -> random.nextBoolean())
                .boxed()
                .flatMap(one -> {
                    long first = random.nextInt(100);
                    return List.of((long) one, first, first + random.nextInt(50)).stream();
                })
                .mapToLong(Long::longValue)
                .toArray();
    }

    private List<String> stored(Asked what) {
        List<String> shown = new ArrayList<>();
        store.read(
                what.tenant(),
                what.series(),
                what.from(),
                what.until(),
                (chunk, generation) -> shown.add(chunk.series() + " " + (chunk.firstTime() - T) + ".."
                        + (chunk.lastTime() - T) + " " + generation));
        return shown;
    }
}
