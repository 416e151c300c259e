package io.belvedere.graphql.sse;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritersTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Writers writers = new Writers(threads::add);

    @Test
    void callerWithManySlowStreams_holdsUpNobodyElse() {
        IntStream.range(0, 20).forEach(stream -> writers.take(EDITOR).execute(() -> {}));
        assertThat(threads).hasSize(4);

        Executor other = writers.take(COLLEAGUE);
        other.execute(() -> {});

        assertThat(threads).hasSize(5);
    }

    @Test
    void callerWithoutStreams_isForgotten() {
        writers.take(EDITOR);
        writers.take(EDITOR);
        writers.release(EDITOR);
        assertThat(writers.callers()).isEqualTo(1);

        writers.release(EDITOR);

        assertThat(writers.callers()).isZero();
    }
}
