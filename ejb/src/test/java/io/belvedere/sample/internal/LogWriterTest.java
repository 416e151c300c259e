package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.InMemorySampleLog;
import io.belvedere.sample.InMemorySeriesCatalog;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.SampleLog.LogRow;
import io.belvedere.transaction.DirectTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogWriterTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final long T = FIRST.start();

    private final InMemorySeriesCatalog catalog = new InMemorySeriesCatalog();
    private final InMemorySampleLog log = new InMemorySampleLog(catalog);
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final Head head = new Head(new Changes(Long.MIN_VALUE));
    private final CountingTally tally = new CountingTally();
    private final StepStates states = new StepStates(tally);
    private final GatedStore store = new GatedStore(new FollowedLog(
            "node", log, catalog, indexes, head, new DirectTransactions(), () -> Instant.ofEpochMilli(T), states));
    private @Nullable LogWriter writer;
    private @Nullable Thread thread;

    private LogWriter start(Duration patience, int maxQueuedSamples) {
        LogWriter started = new LogWriter(store, new LogSettings(patience, LONG, maxQueuedSamples, Long.MAX_VALUE));
        writer = started;
        thread = new Thread(started);
        thread.start();
        return started;
    }

    private LogWriter start() {
        return start(LONG, 1_000);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (writer != null && thread != null) {
            writer.close();
            store.letGo();
            thread.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static Labels labels(String name) {
        return Labels.of(Map.of("__name__", name));
    }

    /** Samples of a series that is new each time it is sent, as if the node did not know it yet. */
    private static Group group(String name, long... times) {
        return group(null, name, times);
    }

    private static Group group(@Nullable ProducerTurn turn, String name, long... times) {
        return new Group(turn, List.of(labels(name)), Map.of(), Rows.entry(-1, times));
    }

    private static AppendedGroup await(CompletionStage<AppendedGroup> answer)
            throws InterruptedException, ExecutionException {
        return answer.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).get();
    }

    private static void requireProblem(CompletionStage<AppendedGroup> answer, Problem problem) {
        assertThatThrownBy(() -> await(answer))
                .cause()
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(problem));
    }

    private int ref(String name) {
        int[] refs = indexes.of(TENANT).select(List.of(LabelMatcher.equal("__name__", name)));
        assertThat(refs).hasSize(1);
        return refs[0];
    }

    private List<LogRow> rows() {
        return log.read(Map.of(), 1_000);
    }

    @Test
    void append_isAnsweredWhenItsSamplesAreFound() throws Exception {
        AppendedGroup appended = await(start().append(group("up", T, T + 1)));
        assertThat(appended.sequence()).isEqualTo(1);
        assertThat(Rows.found(head, ref("up"))).containsOnlyKeys(T, T + 1);
    }

    @Test
    void append_whileAnotherIsUnderWay_gathersWithAllThatComeUntilItsEnd() throws Exception {
        store.hold();
        LogWriter started = start();
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        assertThat(store.awaitBegun()).hasSize(1);
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        CompletionStage<AppendedGroup> third = started.append(group("c", T));
        assertThat(first.toCompletableFuture()).isNotDone();
        store.letGo();
        assertThat(await(first).sequence()).isEqualTo(1);
        assertThat(store.awaitBegun()).hasSize(2);
        assertThat(second.toCompletableFuture()).isNotDone();
        store.letGo();
        assertThat(await(second).sequence()).isEqualTo(2);
        assertThat(await(third).sequence()).isEqualTo(3);
    }

    @Test
    void append_ofARepeatedTurn_isToldSoAndWritesNoRow() throws Exception {
        LogWriter started = start();
        await(started.append(group(new ProducerTurn("p", 1), "a", T)));
        assertThat(await(started.append(group(new ProducerTurn("p", 1), "a", T + 1)))
                        .isRepeated())
                .isTrue();
        assertThat(await(started.append(group("a", T + 2))).sequence()).isEqualTo(2);
        assertThat(Rows.found(head, ref("a"))).containsOnlyKeys(T, T + 2);
    }

    @Test
    void append_whenTheStoreIsAway_tellsAllUnavailableAndGoesOnWhenItIsBack() throws Exception {
        store.hold();
        LogWriter started = start();
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        CompletionStage<AppendedGroup> third = started.append(group("c", T));
        store.letGo();
        await(first);
        store.willFailBefore(BelvedereException.unavailable("the database is not reachable", 2));
        store.letGo();
        requireProblem(second, Problem.UNAVAILABLE);
        requireProblem(third, Problem.UNAVAILABLE);
        store.letGo();
        assertThat(await(started.append(group("d", T))).sequence()).isEqualTo(2);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void append_thatTookTooLong_isToldUnavailable() {
        LogWriter started = start();
        store.willFailBefore(new BelvedereException(Problem.DEADLINE, "the database took too long"));
        requireProblem(started.append(group("a", T)), Problem.UNAVAILABLE);
    }

    @Test
    void append_whoseCommitNobodyHeard_isFoundOnceAndNotWrittenAgain() throws Exception {
        LogWriter started = start();
        store.willFailAfter(BelvedereException.unavailable("the database is not reachable", 2));
        requireProblem(started.append(group("a", T, T + 1)), Problem.UNAVAILABLE);
        assertThat(await(started.append(group("b", T))).sequence()).isEqualTo(2);
        assertThat(rows()).hasSize(2);
        assertThat(Rows.found(head, ref("a"))).containsOnlyKeys(T, T + 1);

        await(started.append(group("a", T, T + 1)));
        assertThat(Rows.found(head, ref("a"))).containsOnlyKeys(T, T + 1);
        assertThat(head.otherValues()).isZero();
    }

    @Test
    void append_ofSeveralWhoseCommitEndedInAFault_isNotWrittenAgain() throws Exception {
        store.hold();
        LogWriter started = start();
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        CompletionStage<AppendedGroup> third = started.append(group("c", T));
        store.letGo();
        await(first);
        store.awaitBegun();
        store.willFailAfter(new IllegalStateException("broken after the commit"));
        store.letGo();
        store.letGo();
        store.letGo();
        requireProblem(second, Problem.UNAVAILABLE);
        requireProblem(third, Problem.UNAVAILABLE);
        store.letGo();
        await(started.append(group("d", T)));
        assertThat(rows()).hasSize(4);
        assertThat(Rows.found(head, ref("b"))).containsOnlyKeys(T);
    }

    @Test
    void append_ofAGroupWithAFault_failsAlone() throws Exception {
        requireOthersKeptBeside(new IllegalStateException("broken"), Problem.UNAVAILABLE);
        assertThat(tally.failures(StepStates.Step.WRITE)).isPositive();
    }

    @Test
    void append_ofAGroupThatTheStoreRefuses_failsAloneWithItsReason() throws Exception {
        requireOthersKeptBeside(BelvedereException.invalid("producer", "holds a character 0"), Problem.INVALID);
        assertThat(states.isFailing(StepStates.Step.WRITE)).isFalse();
    }

    private void requireOthersKeptBeside(RuntimeException failure, Problem told) throws Exception {
        store.check(groups -> {
            if (groups.stream().anyMatch(group -> group.newSeries().contains(labels("poison")))) {
                throw failure;
            }
        });
        store.hold();
        LogWriter started = start();
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        CompletionStage<AppendedGroup> poison = started.append(group("poison", T));
        CompletionStage<AppendedGroup> third = started.append(group("c", T));
        for (int appends = 0; appends < 5; appends++) {
            store.letGo();
        }
        await(first);
        await(second);
        await(third);
        requireProblem(poison, told);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void append_withoutAnEndInTime_isToldUnavailable() throws Exception {
        store.hold();
        LogWriter started = start(SHORT, 1_000);
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        requireProblem(first, Problem.UNAVAILABLE);
        store.letGo();
        assertThat(store.awaitEnd()).isTrue();
        assertThat(Rows.found(head, ref("a"))).containsOnlyKeys(T);
    }

    @Test
    void append_whoseSenderHasGivenUp_isNotWritten() throws Exception {
        store.hold();
        LogWriter started = start(SHORT, 1_000);
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        requireProblem(first, Problem.UNAVAILABLE);
        requireProblem(second, Problem.UNAVAILABLE);
        stop();
        assertThat(rows()).hasSize(1);
        assertThat(store.awaitEnd()).isTrue();
    }

    @Test
    void append_toAFullQueue_isRefused() throws Exception {
        store.hold();
        LogWriter started = start(LONG, 10);
        started.append(group("a", T));
        store.awaitBegun();
        started.append(group("b", T, T + 1, T + 2, T + 3, T + 4, T + 5));
        assertThatThrownBy(() -> started.append(group("c", T, T + 1, T + 2, T + 3, T + 4)))
                .isInstanceOfSatisfying(BelvedereException.class, told -> {
                    assertThat(told.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
                    assertThat(told.details()).containsKey("retryAfterSeconds");
                });
        started.append(group("d", T, T + 1, T + 2, T + 3));
        store.letGo();
        store.letGo();
    }

    @Test
    void append_ofGroupsWithoutSamples_fillsTheQueueToo() throws Exception {
        store.hold();
        LogWriter started = start(LONG, 10);
        started.append(group("a", T));
        store.awaitBegun();
        Group metadataOnly = new Group(null, List.of(), Map.of(), Rows.entry(1));
        for (int i = 0; i < 10; i++) {
            started.append(metadataOnly);
        }
        assertThatThrownBy(() -> started.append(metadataOnly)).isInstanceOf(BelvedereException.class);
        store.letGo();
        store.letGo();
    }

    @Test
    void append_largerThanTheQueue_isTakenWhenNothingWaits() throws Exception {
        LogWriter started = start(LONG, 2);
        assertThat(await(started.append(group("a", T, T + 1, T + 2))).sequence())
                .isEqualTo(1);
    }

    @Test
    void append_toAQueueOfSendersWhoHaveGivenUp_isTaken() throws Exception {
        store.hold();
        LogWriter started = start(SHORT, 2);
        started.append(group("a", T));
        store.awaitBegun();
        started.probe();
        requireProblem(started.append(group("b", T)), Problem.UNAVAILABLE);
        CompletionStage<AppendedGroup> next = started.append(group("c", T, T + 1));
        requireProblem(next, Problem.UNAVAILABLE);
        store.letGo();
    }

    @Test
    void close_writesWhatWasAccepted() throws Exception {
        store.hold();
        LogWriter started = start();
        CompletionStage<AppendedGroup> first = started.append(group("a", T));
        store.awaitBegun();
        CompletionStage<AppendedGroup> second = started.append(group("b", T));
        started.close();
        assertThatThrownBy(() -> started.append(group("c", T)))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
        store.letGo();
        store.letGo();
        await(first);
        await(second);
    }

    @Test
    void probe_writesARowOnceTheStoreIsBack() throws Exception {
        LogWriter started = start();
        store.willFailBefore(BelvedereException.unavailable("the database is not reachable", 2));
        requireProblem(started.append(group("a", T)), Problem.UNAVAILABLE);
        assertThat(store.awaitEnd()).isFalse();
        assertThat(states.isFailing(StepStates.Step.WRITE)).isTrue();
        started.probe();
        assertThat(store.awaitEnd()).isTrue();
        assertThat(states.isFailing(StepStates.Step.WRITE)).isFalse();
        assertThat(rows()).extracting(LogRow::entry).extracting(LogEntry::size).containsExactly(0);
    }

    @Test
    void append_afterAnError_isStillPossible() throws Exception {
        LogWriter started = start();
        store.check(groups -> {
            store.check(none -> {});
            throw new AssertionError("as if memory had run out");
        });
        requireProblem(started.append(group("a", T)), Problem.UNAVAILABLE);
        assertThat(await(started.append(group("b", T))).sequence()).isEqualTo(1);
    }
}
