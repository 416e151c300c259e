package io.belvedere.graphql.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.query.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TurnsTest {

    private static final long LONG = Duration.ofSeconds(9).toNanos();

    private final Turns turns = new Turns();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void work_isDoneByWhoWaits() throws InterruptedException {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> turns.execute(() -> thread.complete(Thread.currentThread())));

        assertThat(turns.goOnUntil(thread::isDone, LONG)).isTrue();

        assertThat(thread.join()).isSameAs(Thread.currentThread());
        other.join();
    }

    @Test
    void whatIsForLast_comesAfterAllThatFollowsFromOtherWork() throws InterruptedException {
        CompletableFuture<Boolean> last = turns.atLast(() -> done.add("last"));
        turns.execute(() -> {
            done.add("first");
            turns.execute(() -> done.add("second"));
        });

        assertThat(turns.goOnUntil(last::isDone, LONG)).isTrue();

        assertThat(done).containsExactly("first", "second", "last");
    }

    @Test
    void whenTheTimeIsOver_nothingMoreIsDone() throws InterruptedException {
        assertThat(turns.goOnUntil(() -> false, Duration.ofMillis(20).toNanos()))
                .isFalse();

        turns.execute(() -> done.add("late"));

        assertThat(done).isEmpty();
    }

    @Test
    void outcome_comesOnceAllThatIsWaitedForIsThere() throws InterruptedException {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        CompletableFuture<String> outcome = turns.after(Map.of("one", pending(settled)))
                .values()
                .iterator()
                .next()
                .future();
        settled.complete(true);

        assertThat(outcome).isNotDone();
        assertThat(turns.goOnUntil(outcome::isDone, LONG)).isTrue();
        assertThat(outcome.join()).isEqualTo("outcome");
    }

    @Test
    void withThreadsOfItsOwn_itTakesOneAtATime() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<Void> all = new CompletableFuture<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            turns.execute(() -> done.add("before"));
            turns.goOnWith(threads);
            for (int i = 0; i < 1_000; i++) {
                threads.execute(() -> turns.execute(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    done.add("one");
                    atOnce.decrementAndGet();
                    if (done.size() == 1_001) {
                        all.complete(null);
                    }
                }));
            }

            all.join();
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(1);
        assertThat(done).startsWith("before");
    }

    private static Pending<String> pending(CompletableFuture<?> settled) {
        return new Pending<>() {
            @Override
            public String get() {
                return "outcome";
            }

            @Override
            public CompletionStage<?> settled() {
                return settled;
            }
        };
    }
}
