package io.belvedere.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.query.internal.Flights.Boarded;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private final Flights<String, Integer> flights = new Flights<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final CompletableFuture<Integer> underWay = new CompletableFuture<>();

    private Boarded<Integer> board(String key) {
        return flights.board(key, () -> {
            begun.incrementAndGet();
            return underWay;
        });
    }

    @Test
    void board_ofWhatIsUnderWay_sharesIt() {
        Boarded<Integer> first = board("a");

        Boarded<Integer> second = board("a");
        underWay.complete(7);

        assertThat(begun).hasValue(1);
        assertThat(first.shared()).isFalse();
        assertThat(second.shared()).isTrue();
        assertThat(first.result()).isCompletedWithValue(7);
        assertThat(second.result()).isCompletedWithValue(7);
    }

    @Test
    void board_ofAnother_beginsIt() {
        board("a");

        assertThat(board("b").shared()).isFalse();
        assertThat(begun).hasValue(2);
    }

    @Test
    void board_ofWhatHasLanded_beginsAnew() {
        board("a");
        underWay.complete(7);

        assertThat(board("a").shared()).isFalse();
        assertThat(begun).hasValue(2);
    }

    @Test
    void board_ofWhatFails_failsForAllAndIsForgotten() {
        Boarded<Integer> first = board("a");
        Boarded<Integer> second = board("a");

        underWay.completeExceptionally(new IllegalStateException("broken"));

        assertThat(first.result()).isCompletedExceptionally();
        assertThat(second.result()).isCompletedExceptionally();
        assertThat(board("a").shared()).isFalse();
    }

    @Test
    void board_ofWhatIsRefusedAtOnce_fails() {
        Boarded<Integer> refused = flights.board("a", () -> {
            throw new IllegalStateException("full");
        });

        assertThat(refused.result()).isCompletedExceptionally();
        assertThat(board("a").shared()).isFalse();
    }
}
