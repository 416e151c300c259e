package io.belvedere.collect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestOnly;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.metric.StaleMarker;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final CountingTally tally = new CountingTally();
    private Instant now = Instant.ofEpochSecond(100);

    private record Named(String name, Consumer<Measurements> what) implements Collector {
        @Override
        public void collect(Measurements target) {
            what.accept(target);
        }
    }

    private Rounds rounds(Collector... collectors) {
        return new Rounds(
                List.of(collectors),
                Map.of("job", "belvedere", "instance", "a:1"),
                ingest,
                tally,
                new Rounds.Rhythm(() -> now, INTERVAL));
    }

    private void next(Rounds rounds) {
        rounds.next();
        now = now.plus(INTERVAL);
    }

    @Test
    void next_sendsWhatAllCollectorsFindAsOneBatch() {
        Rounds rounds = rounds(
                new Named("one", target -> target.gauge("one", 1)), new Named("two", target -> target.gauge("two", 2)));

        next(rounds);

        assertThat(ingest.batches()).hasSize(1);
        assertThat(ingest.lastLines())
                .containsExactly(
                        "one{instance=\"a:1\", job=\"belvedere\"} 1.0 @100000",
                        "two{instance=\"a:1\", job=\"belvedere\"} 2.0 @100000");
        assertThat(tally.taken).isEqualTo(1);
        assertThat(tally.failed).isEmpty();
    }

    @Test
    void next_keepsTheOthersWhenACollectorFails() {
        Rounds rounds = rounds(
                new Named("broken", target -> {
                    target.gauge("before", 1);
                    throw new IllegalStateException("broken");
                }),
                new Named("whole", target -> target.gauge("whole", 2)));

        next(rounds);

        assertThat(ingest.lastLines()).hasSize(2);
        assertThat(tally.failed).containsExactly("broken");
    }

    @Test
    void next_skipsARoundWhileTheOneBeforeIsUnderWay() {
        Rounds rounds = rounds(new Named("one", target -> target.gauge("one", 1)));
        ingest.hold();
        next(rounds);

        next(rounds);

        assertThat(tally.skipped).isEqualTo(1);
        assertThat(ingest.heldCount()).isEqualTo(1);
    }

    @Test
    void next_goesOnAfterTheRoundBeforeHasEnded() {
        Rounds rounds = rounds(new Named("one", target -> target.gauge("one", 1)));
        ingest.hold();
        next(rounds);
        ingest.letGoOne();

        next(rounds);
        ingest.letGoOne();

        assertThat(ingest.batches()).hasSize(2);
        assertThat(tally.skipped).isZero();
    }

    @Test
    void next_countsARoundThatIngestFails() {
        Rounds rounds = rounds(new Named("one", target -> target.gauge("one", 1)));
        ingest.willFail(new BelvedereException(Problem.UNAVAILABLE, "the store is away"));

        next(rounds);
        next(rounds);

        assertThat(tally.failed).containsExactly("ingest");
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void next_countsARoundOfWhichSomethingIsRefused() {
        Rounds rounds = rounds(new Named("one", target -> target.gauge("one", 1)));
        ingest.willAnswer(new Receipt(
                0, List.of(new RefusedSamples(RefusedSamples.Reason.SERIES_LIMIT, 1, "too many")), false, null));

        next(rounds);

        assertThat(tally.failed).containsExactly("ingest");
    }

    @Test
    void next_goesOnAfterIngestHasThrown() {
        Rounds rounds = new Rounds(
                List.of(),
                Map.of(),
                new IngestOnly((caller, batch, turn) -> {
                    throw new IllegalStateException("not started");
                }),
                tally,
                new Rounds.Rhythm(() -> now, INTERVAL));

        next(rounds);
        next(rounds);

        assertThat(tally.failed).containsExactly("ingest", "ingest");
        assertThat(tally.skipped).isZero();
    }

    @Test
    void next_endsASeriesThatDoesNotComeAgain() {
        String[] pid = {"1"};
        Rounds rounds = rounds(new Named("top", target -> target.gauge("cpu", 1, "pid", pid[0])));
        next(rounds);
        pid[0] = "2";

        next(rounds);
        double[] second = ingest.batches().get(1).values();
        next(rounds);

        assertThat(Arrays.stream(second).filter(StaleMarker::is)).hasSize(1);
        assertThat(ingest.batches().get(2).size()).isEqualTo(1);
    }

    @Test
    void next_endsASeriesOnlyOnceItsEndIsKept() {
        String[] pid = {"1"};
        Rounds rounds = rounds(new Named("top", target -> target.gauge("cpu", 1, "pid", pid[0])));
        next(rounds);
        pid[0] = "2";
        ingest.willFail(new BelvedereException(Problem.UNAVAILABLE, "the store is away"));
        next(rounds);

        next(rounds);

        assertThat(Arrays.stream(ingest.batches().get(1).values()).filter(StaleMarker::is))
                .hasSize(1);
    }
}
