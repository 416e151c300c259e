package io.belvedere.graphql.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FewThreadsTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final FewThreads few = new FewThreads(threads::add, 2);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void work_takesNoMoreThreadsThanAllowedAndKeepsItsOrder() {
        for (int number = 0; number < 5; number++) {
            int piece = number;
            few.execute(() -> done.add(piece));
        }
        assertThat(threads).hasSize(2);

        while (!threads.isEmpty()) {
            threads.remove().run();
            assertThat(threads).hasSizeLessThanOrEqualTo(2);
        }

        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void workThatFails_givesItsThreadBack() {
        few.execute(() -> {
            throw new IllegalStateException("fails");
        });
        few.execute(() -> done.add(1));
        few.execute(() -> done.add(2));

        Runnable failing = threads.remove();
        assertThatThrownBy(failing::run).isInstanceOf(IllegalStateException.class);
        while (!threads.isEmpty()) {
            threads.remove().run();
        }

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void threadsThatTakeNoMore_areToldToWhoAsks() {
        FewThreads stopped = new FewThreads(
                work -> {
                    throw new RejectedExecutionException("stopping");
                },
                1);

        assertThatThrownBy(() -> stopped.execute(() -> done.add(1))).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> stopped.execute(() -> done.add(2))).isInstanceOf(RejectedExecutionException.class);
    }
}
