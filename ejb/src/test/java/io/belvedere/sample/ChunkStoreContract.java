package io.belvedere.sample;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.belvedere.lease.Lease;
import io.belvedere.lease.Leases;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of chunks keeps to. */
public abstract class ChunkStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long START = NOON.toEpochMilli();
    private static final long END = START + Window.LENGTH;
    private static final long DAY_END = START + 12 * Window.LENGTH;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    protected abstract ChunkStore chunks();

    protected abstract Leases leases();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** The ref of a series of the tenant. */
    protected abstract int newSeries(TenantId tenant);

    private Lease lease() {
        return leases().take("seal", "a", NOON, MINUTE).orElseThrow();
    }

    private long sealed(long from, long until, StoredChunk... written) {
        return sealed(from, until, Generation.NO_CLASS, written);
    }

    private long sealed(long from, long until, String retentionClass, StoredChunk... written) {
        long generation = chunks().begin(from, until, retentionClass);
        chunks().write(generation, List.of(written));
        complete(generation, List.of());
        return generation;
    }

    private long begin() {
        return chunks().begin(START, END, Generation.NO_CLASS);
    }

    private void complete(long generation, List<Long> replaced) {
        chunks().complete(List.of(generation), Map.of(), replaced, lease());
    }

    private static StoredChunk chunk(TenantId tenant, int series, long first, long last) {
        return new StoredChunk(tenant, series, first, last, 7, "data".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> shown(TenantId tenant, long from, long until, int... series) {
        List<String> shown = new ArrayList<>();
        chunks().read(tenant, series, from, until, (chunk, generation) -> {
            shown.add(chunk.series() + ":" + generation);
            return true;
        });
        return shown;
    }

    @Test
    public void read_showsChunksAsTheyWereWritten() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) -7);
        long generation = sealed(START, END, new StoredChunk(tenant, series, START, END - 1, 480, large));
        List<StoredChunk> read = new ArrayList<>();

        chunks().read(tenant, new int[] {series}, START, END, (chunk, of) -> {
            assertThat(of).isEqualTo(generation);
            return read.add(chunk);
        });

        assertThat(read).singleElement().satisfies(chunk -> {
            assertThat(chunk.tenant()).isEqualTo(tenant);
            assertThat(chunk.series()).isEqualTo(series);
            assertThat(chunk.firstTime()).isEqualTo(START);
            assertThat(chunk.lastTime()).isEqualTo(END - 1);
            assertThat(chunk.samples()).isEqualTo(480);
            assertThat(chunk.payload()).isEqualTo(large);
        });
    }

    @Test
    public void read_keepsChunksOfASeriesTogetherInTheOrderOfTimeThenGeneration() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        long second = sealed(END, END + 10, chunk(tenant, b, END, END), chunk(tenant, a, END, END));
        long first = sealed(START, END, chunk(tenant, a, START + 5, START + 9), chunk(tenant, b, START, START));
        long late = sealed(START, END, chunk(tenant, a, START + 5, START + 5));

        assertThat(shown(tenant, START, END + 10, b, a, b))
                .containsSubsequence(a + ":" + first, a + ":" + late, a + ":" + second)
                .containsSubsequence(b + ":" + first, b + ":" + second)
                .hasSize(5);
        assertThat(shown(tenant, START, END + 10, a)).hasSize(3);
    }

    @Test
    public void read_leavesOutWhatHasNothingInTheRange() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        String shown = series + ":" + sealed(START, END, chunk(tenant, series, START + 10, START + 20));

        assertThat(shown(tenant, START + 20, START + 21, series)).containsExactly(shown);
        assertThat(shown(tenant, START + 9, START + 11, series)).containsExactly(shown);
        assertThat(shown(tenant, Long.MIN_VALUE, Long.MAX_VALUE, series)).containsExactly(shown);
        assertThat(shown(tenant, START + 21, END, series)).isEmpty();
        assertThat(shown(tenant, START, START + 10, series)).isEmpty();
        assertThat(shown(tenant, START + 15, START + 15, series)).isEmpty();
        assertThat(shown(tenant, START, END)).isEmpty();
    }

    @Test
    public void present_tellsWhichOfTheSeriesHaveSomethingInTheRange() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        int none = newSeries(tenant);
        sealed(START, END, chunk(tenant, a, START + 10, START + 20), chunk(tenant, b, START + 30, START + 30));
        int[] all = {a, b, none};

        assertThat(chunks().present(tenant, all, START, END)).containsExactlyInAnyOrder(a, b);
        assertThat(chunks().present(tenant, all, START + 20, START + 21)).containsExactly(a);
        assertThat(chunks().present(tenant, new int[] {b}, START + 15, START + 16))
                .isEmpty();
        assertThat(chunks().present(tenant, all, START + 15, START + 15)).isEmpty();
        assertThat(chunks().present(newTenant(), all, START, END)).isEmpty();
    }

    @Test
    public void read_showsNothingOfOtherTenants() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        sealed(START, END, chunk(tenant, series, START, START));

        assertThat(shown(newTenant(), START, END, series)).isEmpty();
    }

    @Test
    public void read_endsWhenTheVisitorWantsNoMore() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        sealed(START, END, chunk(tenant, a, START, START), chunk(tenant, b, START, START));
        List<Integer> seen = new ArrayList<>();

        chunks().read(tenant, new int[] {a, b}, START, END, (chunk, generation) -> {
            seen.add(chunk.series());
            return false;
        });

        assertThat(seen).hasSize(1);
    }

    @Test
    public void generation_isNotVisibleUntilItIsComplete() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long generation = begin();
        chunks().write(generation, List.of(chunk(tenant, series, START, START)));

        assertThat(chunks().generations()).isEmpty();
        assertThat(shown(tenant, START, END, series)).isEmpty();

        chunks().complete(List.of(generation), Map.of(3, 17L, 4, 1L << 40), List.of(), lease());

        assertThat(chunks().generations())
                .containsExactly(new Generation(
                        generation, START, END, "", Map.of(3, 17L, 4, 1L << 40), new GenerationSize(1, 7, 4)));
        assertThat(shown(tenant, START, END, series)).hasSize(1);
    }

    @Test
    public void generations_areInTheOrderOfTheirBegin() {
        long later = sealed(END, END + 1);
        long earlier = sealed(START, END);
        long again = sealed(START, END);

        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(earlier, again, later);
    }

    @Test
    public void visible_areTheirIdsInOrder() {
        long later = sealed(END, END + 1);
        long earlier = sealed(START, END);
        begin();

        assertThat(chunks().visible()).containsExactly(later, earlier);
        complete(begin(), List.of(later));
        assertThat(chunks().visible()).hasSize(2).startsWith(earlier);
    }

    @Test
    public void complete_replacesOthers() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long first = sealed(START, END, chunk(tenant, series, START, START));
        long second = sealed(START, END, chunk(tenant, series, START + 1, START + 1));
        long day = chunks().begin(START, DAY_END, "raw long");
        chunks().write(day, List.of(chunk(tenant, series, START, START + 1)));

        complete(day, List.of(first, second));

        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + day);
        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(day);
    }

    @Test
    public void complete_isRefusedOnceTheLeaseHasPassedOn() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long old = sealed(START, END, chunk(tenant, series, START, START));
        Lease mine = lease();
        long generation = begin();
        assertThat(leases().take("seal", "b", NOON.plus(MINUTE), MINUTE)).isPresent();

        assertRefused(Problem.CONFLICT, () -> chunks().complete(List.of(generation), Map.of(), List.of(old), mine));
        assertRefused(Problem.CONFLICT, () -> chunks().retire(List.of(old), mine, NOON));
        assertRefused(Problem.CONFLICT, () -> chunks().restore(List.of(), mine));
        assertRefused(Problem.CONFLICT, () -> chunks().sweep(mine, NOON));

        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + old);
    }

    @Test
    public void complete_isRefusedOnceTheLeaseWasGivenUp() {
        Lease mine = lease();
        long generation = begin();
        leases().release(mine);

        assertRefused(Problem.CONFLICT, () -> chunks().complete(List.of(generation), Map.of(), List.of(), mine));
    }

    @Test
    public void complete_isRefusedIfWhatItReplacesIsNotVisible() {
        long gone = sealed(START, END);
        long next = begin();
        complete(next, List.of(gone));
        long late = begin();

        assertRefused(Problem.NOT_FOUND, () -> complete(late, List.of(next, gone)));
        assertRefused(Problem.NOT_FOUND, () -> complete(late, List.of(next, next)));
        assertRefused(Problem.NOT_FOUND, () -> complete(next, List.of()));
        assertRefused(Problem.NOT_FOUND, () -> complete(987_654, List.of()));
        assertRefused(Problem.NOT_FOUND, () -> chunks().complete(List.of(late, next), Map.of(), List.of(), lease()));

        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(next);
    }

    @Test
    public void write_isRefusedIfTheGenerationIsCompleteOrUnknown() {
        TenantId tenant = newTenant();
        StoredChunk chunk = chunk(tenant, newSeries(tenant), START, START);
        long complete = sealed(START, END);

        assertRefused(Problem.NOT_FOUND, () -> chunks().write(complete, List.of(chunk)));
        assertRefused(Problem.NOT_FOUND, () -> chunks().write(987_654, List.of(chunk)));
    }

    @Test
    public void write_refusesTwoChunksOfASeries() {
        TenantId tenant = newTenant();
        StoredChunk chunk = chunk(tenant, newSeries(tenant), START, START);
        long generation = begin();
        chunks().write(generation, List.of(chunk));

        assertRefused(Problem.CONFLICT, () -> chunks().write(generation, List.of(chunk)));
    }

    @Test
    public void write_refusesChunkThatReachesOutOfItsGeneration() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long generation = begin();

        assertRefused(
                Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START - 1, START))));
        assertRefused(Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START, END))));
        assertRefused(
                Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START + 1, START))));
        StoredChunk empty = new StoredChunk(tenant, series, START, START, 0, new byte[] {1});
        assertRefused(Problem.INVALID, () -> chunks().write(generation, List.of(empty)));
    }

    @Test
    public void begin_refusesRangesThatAreEmptyOrTooLong() {
        long days = Generation.MAX_LENGTH.toMillis();

        assertThat(chunks().begin(START, START + days, "")).isPositive();
        assertRefused(Problem.INVALID, () -> chunks().begin(START, START, ""));
        assertRefused(Problem.INVALID, () -> chunks().begin(START, START + days + 1, ""));
        assertRefused(Problem.INVALID, () -> chunks().begin(Long.MIN_VALUE, Long.MAX_VALUE, ""));
    }

    @Test
    public void begin_refusesClassesThatCannotBeStored() {
        assertThat(chunks().begin(START, END, "c".repeat(Generation.MAX_CLASS_LENGTH)))
                .isPositive();
        assertRefused(Problem.INVALID, () -> chunks().begin(START, END, "c".repeat(Generation.MAX_CLASS_LENGTH + 1)));
        assertRefused(Problem.INVALID, () -> chunks().begin(START, END, "a\0"));
    }

    @Test
    public void sweep_removesWhatWasNotCompletedAndKeepsWhatIsVisible() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long left = begin();
        long visible = sealed(START, END, chunk(tenant, series, START, START));

        chunks().sweep(lease(), NOON);

        assertRefused(Problem.NOT_FOUND, () -> chunks().write(left, List.of(chunk(tenant, series, START, START))));
        assertRefused(Problem.NOT_FOUND, () -> complete(left, List.of()));
        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + visible);
    }

    @Test
    public void complete_showsGenerationsOfAllClassesAtOnceInPlaceOfTheWindows() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        long window = sealed(START, END, chunk(tenant, a, START, START), chunk(tenant, b, START, START));
        long brief = chunks().begin(START, DAY_END, "raw brief");
        long lasting = chunks().begin(START, DAY_END, "raw lasting");
        chunks().write(brief, List.of(chunk(tenant, a, START, START)));
        chunks().write(lasting, List.of(chunk(tenant, b, START, START)));

        chunks().complete(List.of(brief, lasting), Map.of(3, 17L), List.of(window), lease());

        assertThat(chunks().generations())
                .extracting(Generation::id, Generation::retentionClass, Generation::cut)
                .containsExactly(
                        tuple(brief, "raw brief", Map.of(3, 17L)), tuple(lasting, "raw lasting", Map.of(3, 17L)));
        assertThat(shown(tenant, START, END, a, b)).containsExactly(a + ":" + brief, b + ":" + lasting);
    }

    @Test
    public void read_showsNoRollUps() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long window = sealed(START, END, chunk(tenant, series, START, START));
        long samples = chunks().begin(START, DAY_END, "raw default");
        long hours = chunks().begin(START, DAY_END, "1h default");
        chunks().write(samples, List.of(chunk(tenant, series, START, START)));
        chunks().write(hours, List.of(chunk(tenant, series, START, START)));

        chunks().complete(List.of(samples, hours), Map.of(), List.of(window), lease());

        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + samples);
    }

    @Test
    public void read_ofPickedGenerations_showsTheirChunksAndNoOthers() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        long samples =
                sealed(START, DAY_END, "raw default", chunk(tenant, a, START, END), chunk(tenant, b, START, END));
        long rollups = sealed(START, DAY_END, "5m default", chunk(tenant, a, START + 1, START + 5));
        sealed(START, DAY_END, "1h default", chunk(tenant, a, START, START));
        Generation ofSamples = generation(samples);
        Generation ofRollups = generation(rollups);
        List<Pick> either = List.of(new Pick(ofSamples, ofRollups), Pick.all(ofRollups));

        assertThat(picked(tenant, START, END, List.of(Pick.all(ofRollups)), a, b))
                .containsExactly(a + ":" + rollups);
        assertThat(picked(tenant, START, END, List.of(Pick.all(ofRollups), Pick.all(ofSamples)), a, b))
                .containsExactly(a + ":" + samples, a + ":" + rollups, b + ":" + samples);
        assertThat(picked(tenant, START, END, either, a, b)).containsExactly(a + ":" + rollups, b + ":" + samples);
        assertThat(picked(tenant, START + 6, END, either, a, b)).containsExactly(b + ":" + samples);
        assertThat(picked(tenant, START, END, List.of(), a, b)).isEmpty();
        assertThat(picked(tenant, START, END, either)).isEmpty();
        assertThat(picked(newTenant(), START, END, either, a, b)).isEmpty();
    }

    @Test
    public void read_ofPickedGenerations_showsThoseThatWereReplacedSince() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long old = sealed(START, DAY_END, "5m default", chunk(tenant, series, START, START));
        List<Pick> picks = List.of(Pick.all(generation(old)));
        complete(chunks().begin(START, DAY_END, "5m default"), List.of(old));

        assertThat(picked(tenant, START, END, picks, series)).containsExactly(series + ":" + old);
    }

    @Test
    public void read_ofAPickedGenerationThatIsGone_saysSoBeforeItShowsAnything() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long there = sealed(START, DAY_END, "5m default", chunk(tenant, series, START, START));
        Generation gone = new Generation(
                chunks().begin(START, DAY_END, "5m default"),
                START,
                DAY_END,
                "5m default",
                Map.of(),
                GenerationSize.NONE);
        chunks().sweep(lease(), Instant.EPOCH);
        List<Pick> picks = List.of(Pick.all(generation(there)), Pick.all(gone));

        assertRefused(Problem.NOT_FOUND, () -> picked(tenant, START, END, picks, series));
    }

    private Generation generation(long id) {
        return chunks().generations().stream()
                .filter(generation -> generation.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> picked(TenantId tenant, long from, long until, List<Pick> picks, int... series) {
        List<String> shown = new ArrayList<>();
        chunks().read(tenant, series, from, until, picks, (chunk, generation) -> {
            shown.add(chunk.series() + ":" + generation);
            return true;
        });
        return shown;
    }

    @Test
    public void collect_showsWholeChunksOfTheSeriesOfEachGeneration() {
        TenantId tenant = newTenant();
        int a = newSeries(tenant);
        int b = newSeries(tenant);
        long first = sealed(START, END, chunk(tenant, a, START, START + 5), chunk(tenant, b, START + 2, START + 9));
        long second = sealed(START, END, chunk(tenant, a, START + 3, START + 4));
        List<String> shown = new ArrayList<>();

        chunks().collect(tenant, Map.of(first, new int[] {b, a}, second, new int[] {b, a}), (chunk, generation) -> {
            shown.add(chunk.series() + ":" + generation + ":" + (chunk.firstTime() - START) + ":" + chunk.samples()
                    + ":" + new String(chunk.payload(), StandardCharsets.UTF_8));
            return true;
        });
        chunks().collect(tenant, Map.of(second, new int[] {a}), (chunk, generation) -> shown.add("" + generation));
        chunks().collect(newTenant(), Map.of(first, new int[] {a, b}), (chunk, generation) -> shown.add("other"));
        chunks().collect(tenant, Map.of(), (chunk, generation) -> shown.add("none"));

        assertThat(shown)
                .containsExactlyInAnyOrder(
                        a + ":" + first + ":0:7:data",
                        b + ":" + first + ":2:7:data",
                        a + ":" + second + ":3:7:data",
                        "" + second);
    }

    @Test
    public void collect_ofAGenerationThatIsGone_saysSoBeforeItShowsAnything() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long stays = sealed(START, END, chunk(tenant, series, START, START));
        long gone = begin();
        chunks().sweep(lease(), Instant.EPOCH);
        List<StoredChunk> shown = new ArrayList<>();

        assertRefused(Problem.NOT_FOUND, () -> chunks().collect(
                        tenant,
                        Map.of(gone, new int[] {series}, stays, new int[] {series}),
                        (chunk, generation) -> shown.add(chunk)));
        assertThat(shown).isEmpty();
    }

    @Test
    public void generations_ofARange_areThoseThatReachIntoIt() {
        long first = sealed(START, END);
        long day = sealed(START, DAY_END);
        long last = sealed(END, DAY_END);

        assertThat(chunks().generations(START, END)).extracting(Generation::id).containsExactly(first, day);
        assertThat(chunks().generations(END - 1, END + 1))
                .extracting(Generation::id)
                .containsExactly(first, day, last);
        assertThat(chunks().generations(DAY_END, DAY_END + 1)).isEmpty();
        assertThat(chunks().generations(START - 1, START)).isEmpty();
    }

    @Test
    public void generations_tellWhatTheyHold() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long generation = begin();
        chunks().write(generation, List.of(new StoredChunk(tenant, series, START, START, 3, new byte[100_000])));
        chunks().write(generation, List.of(new StoredChunk(newTenant(), 77, START, START, 1 << 30, new byte[5])));
        chunks().write(generation, List.of(new StoredChunk(newTenant(), 78, START, START, 1 << 30, new byte[6])));
        complete(generation, List.of());
        sealed(END, END + 1);

        assertThat(chunks().generations())
                .extracting(Generation::size)
                .containsExactly(new GenerationSize(3, 3 + (1L << 31), 100_011), GenerationSize.NONE);
    }

    @Test
    public void retire_hidesGenerationsUntilTheyAreRestored() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long stays = sealed(END, DAY_END, "raw lasting", chunk(tenant, series, END, END));
        long second = sealed(START, END, "raw brief", chunk(tenant, series, START + 1, START + 1));
        long first = sealed(START - 1, START, "raw brief");
        List<Generation> before = chunks().generations();

        chunks().retire(List.of(second, first), lease(), NOON);

        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(stays);
        assertThat(shown(tenant, START, DAY_END, series)).containsExactly(series + ":" + stays);
        assertThat(chunks().retired())
                .containsExactly(
                        new RetiredGeneration(before.get(0), NOON), new RetiredGeneration(before.get(1), NOON));

        chunks().restore(List.of(first, second), lease());

        assertThat(chunks().generations()).isEqualTo(before);
        assertThat(chunks().retired()).isEmpty();
        assertThat(shown(tenant, START, DAY_END, series)).containsExactly(series + ":" + second, series + ":" + stays);
    }

    @Test
    public void retire_isRefusedAsAWholeIfOneIsNotVisible() {
        long visible = sealed(START, END);
        long open = begin();
        long retired = sealed(START, END);
        chunks().retire(List.of(retired), lease(), NOON);

        assertRefused(Problem.NOT_FOUND, () -> chunks().retire(List.of(visible, open), lease(), NOON));
        assertRefused(Problem.NOT_FOUND, () -> chunks().retire(List.of(visible, retired), lease(), NOON));
        assertRefused(Problem.NOT_FOUND, () -> chunks().retire(List.of(visible, visible), lease(), NOON));
        assertRefused(Problem.NOT_FOUND, () -> complete(open, List.of(visible, retired)));
        assertRefused(Problem.NOT_FOUND, () -> chunks().restore(List.of(retired, visible), lease()));

        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(visible);
    }

    @Test
    public void sweep_removesWhatWasRetiredBeforeTheInstant() {
        long early = sealed(START, END);
        long late = sealed(START, END);
        chunks().retire(List.of(early), lease(), NOON);
        chunks().retire(List.of(late), lease(), NOON.plusMillis(1));

        chunks().sweep(lease(), NOON);
        assertThat(chunks().retired()).hasSize(2);

        chunks().sweep(lease(), NOON.plusMillis(1));
        assertThat(chunks().retired())
                .extracting(gone -> gone.generation().id())
                .containsExactly(late);
        assertRefused(Problem.NOT_FOUND, () -> chunks().restore(List.of(early), lease()));
        chunks().restore(List.of(late), lease());
        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(late);
    }
}
