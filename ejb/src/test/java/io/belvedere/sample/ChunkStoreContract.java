package io.belvedere.sample;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.lease.Lease;
import io.belvedere.lease.Leases;
import io.belvedere.problem.Problem;
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
        long generation = chunks().begin(from, until);
        chunks().write(generation, List.of(written));
        chunks().complete(generation, Map.of(), List.of(), lease());
        return generation;
    }

    private static StoredChunk chunk(TenantId tenant, int series, long first, long last) {
        return new StoredChunk(tenant, series, first, last, ("of " + series).getBytes(StandardCharsets.UTF_8));
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
        long generation = sealed(START, END, new StoredChunk(tenant, series, START, END - 1, large));
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
        long generation = chunks().begin(START, END);
        chunks().write(generation, List.of(chunk(tenant, series, START, START)));

        assertThat(chunks().generations()).isEmpty();
        assertThat(shown(tenant, START, END, series)).isEmpty();

        chunks().complete(generation, Map.of(3, 17L, 4, 1L << 40), List.of(), lease());

        assertThat(chunks().generations())
                .containsExactly(new Generation(generation, START, END, Map.of(3, 17L, 4, 1L << 40)));
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
    public void complete_replacesOthers() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long first = sealed(START, END, chunk(tenant, series, START, START));
        long second = sealed(START, END, chunk(tenant, series, START + 1, START + 1));
        long day = chunks().begin(START, START + 12 * Window.LENGTH);
        chunks().write(day, List.of(chunk(tenant, series, START, START + 1)));

        chunks().complete(day, Map.of(), List.of(first, second), lease());

        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + day);
        assertThat(chunks().generations()).extracting(Generation::id).containsExactly(day);
    }

    @Test
    public void complete_isRefusedOnceTheLeaseHasPassedOn() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long old = sealed(START, END, chunk(tenant, series, START, START));
        Lease mine = lease();
        long generation = chunks().begin(START, END);
        assertThat(leases().take("seal", "b", NOON.plus(MINUTE), MINUTE)).isPresent();

        assertRefused(Problem.CONFLICT, () -> chunks().complete(generation, Map.of(), List.of(old), mine));
        assertRefused(Problem.CONFLICT, () -> chunks().sweep(mine));

        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + old);
    }

    @Test
    public void complete_isRefusedOnceTheLeaseWasGivenUp() {
        Lease mine = lease();
        long generation = chunks().begin(START, END);
        leases().release(mine);

        assertRefused(Problem.CONFLICT, () -> chunks().complete(generation, Map.of(), List.of(), mine));
    }

    @Test
    public void complete_isRefusedIfWhatItReplacesIsNotVisible() {
        long gone = sealed(START, END);
        long next = chunks().begin(START, END);
        chunks().complete(next, Map.of(), List.of(gone), lease());
        long late = chunks().begin(START, END);

        assertRefused(Problem.NOT_FOUND, () -> chunks().complete(late, Map.of(), List.of(next, gone), lease()));
        assertRefused(Problem.NOT_FOUND, () -> chunks().complete(next, Map.of(), List.of(), lease()));
        assertRefused(Problem.NOT_FOUND, () -> chunks().complete(987_654, Map.of(), List.of(), lease()));

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
        long generation = chunks().begin(START, END);
        chunks().write(generation, List.of(chunk));

        assertRefused(Problem.CONFLICT, () -> chunks().write(generation, List.of(chunk)));
    }

    @Test
    public void write_refusesChunkThatReachesOutOfItsGeneration() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long generation = chunks().begin(START, END);

        assertRefused(
                Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START - 1, START))));
        assertRefused(Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START, END))));
        assertRefused(
                Problem.INVALID, () -> chunks().write(generation, List.of(chunk(tenant, series, START + 1, START))));
    }

    @Test
    public void begin_refusesRangesThatAreEmptyOrTooLong() {
        long days = Generation.MAX_LENGTH.toMillis();

        assertThat(chunks().begin(START, START + days)).isPositive();
        assertRefused(Problem.INVALID, () -> chunks().begin(START, START));
        assertRefused(Problem.INVALID, () -> chunks().begin(START, START + days + 1));
        assertRefused(Problem.INVALID, () -> chunks().begin(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    public void sweep_removesWhatWasNotCompletedAndKeepsWhatIsVisible() {
        TenantId tenant = newTenant();
        int series = newSeries(tenant);
        long left = chunks().begin(START, END);
        long visible = sealed(START, END, chunk(tenant, series, START, START));

        chunks().sweep(lease());

        assertRefused(Problem.NOT_FOUND, () -> chunks().write(left, List.of(chunk(tenant, series, START, START))));
        assertRefused(Problem.NOT_FOUND, () -> chunks().complete(left, Map.of(), List.of(), lease()));
        assertThat(shown(tenant, START, END, series)).containsExactly(series + ":" + visible);
    }
}
