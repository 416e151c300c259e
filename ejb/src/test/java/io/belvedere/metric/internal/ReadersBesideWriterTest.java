package io.belvedere.metric.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelMatcher.Kind;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * One thread adds and removes series whose labels come in pairs with the same value, while others select what holds for
 * halves of such series alone.
 */
class ReadersBesideWriterTest {

    private static final int CHANGES = 20_000;
    private static final int ALIVE = 60;
    private static final int STAYING = 500;

    private final SeriesIndex index = new BitmapSeriesIndex();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void select_neverAnswersHalfOfASeriesThatComes() throws Exception {
        // The time that the last conditions take is the writer's to complete what the first ones saw half of.
        List<LabelMatcher> slow = new ArrayList<>(List.of(LabelMatcher.equal("a", "0"), not("z", "0")));
        for (int i = 0; i < 20; i++) {
            slow.add(LabelMatcher.of("a", Kind.NOT_MATCHES, ".*x" + i));
        }

        besideTheWriter(() -> selectNone(slow));
    }

    @Test
    void select_neverAnswersHalfOfASeriesThatGoes() throws Exception {
        besideTheWriter(
                () -> selectNone(List.of(LabelMatcher.equal("b", "0"), not("c", "0"))),
                () -> selectNone(List.of(
                        LabelMatcher.of("b", Kind.MATCHES, ".*2"), LabelMatcher.of("c", Kind.NOT_MATCHES, ".*2"))),
                () -> selectNone(List.of(not("c", ""), LabelMatcher.equal("b", ""))));
    }

    @Test
    void find_neverAnswersAnotherSeries() throws Exception {
        for (int i = 0; i < STAYING; i++) {
            index.add(CHANGES + 1 + i, staying(i));
        }

        besideTheWriter(this::findThoseThatStay, this::findThoseThatGo);
    }

    private void besideTheWriter(Runnable... questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(questions.length + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable question : questions) {
                running.add(threads.submit(askingUntilTheEnd(question)));
            }
            running.add(threads.submit(this::change));
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> askingUntilTheEnd(Runnable question) {
        return () -> {
            while (!ended.get()) {
                question.run();
            }
            return null;
        };
    }

    private void change() {
        try {
            for (int ref = 1; ref <= CHANGES; ref++) {
                index.add(ref, passing(ref));
                index.remove(ref - ALIVE);
            }
        } finally {
            ended.set(true);
        }
    }

    /** Of b and c there are so many values that each goes with its last series and comes again. */
    private static Labels passing(int ref) {
        String pair = "" + ref % 2;
        String other = "" + ref % 97;
        return Labels.of(Map.of("a", pair, "b", other, "c", other, "ref", "" + ref, "z", pair));
    }

    private static Labels staying(int number) {
        return Labels.of(Map.of("number", "" + number));
    }

    private static LabelMatcher not(String name, String value) {
        return LabelMatcher.of(name, Kind.NOT_EQUAL, value);
    }

    private void selectNone(List<LabelMatcher> matchers) {
        assertThat(index.select(matchers)).isEmpty();
    }

    private void findThoseThatStay() {
        for (int i = 0; i < STAYING; i++) {
            assertThat(index.find(staying(i))).isEqualTo(CHANGES + 1 + i);
            assertThat(index.labels(CHANGES + 1 + i)).contains(staying(i));
        }
    }

    private void findThoseThatGo() {
        for (int ref : index.select(List.of(not("ref", "")))) {
            assertThat(index.find(passing(ref))).isIn(ref, SeriesIndex.NO_SERIES);
            index.labels(ref).ifPresent(labels -> assertThat(labels).isEqualTo(passing(ref)));
        }
    }
}
