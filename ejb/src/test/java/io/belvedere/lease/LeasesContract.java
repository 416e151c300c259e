package io.belvedere.lease;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of leases keeps to. */
public abstract class LeasesContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    protected abstract Leases leases();

    @Test
    public void take_givesTheLeaseToOneHolderAtATime() {
        Lease first = leases().take("seal", "a", NOON, MINUTE).orElseThrow();

        Optional<Lease> early = leases().take("seal", "b", NOON.plus(MINUTE).minusMillis(1), MINUTE);
        Lease later = leases().take("seal", "b", NOON.plus(MINUTE), MINUTE).orElseThrow();

        assertThat(early).isEmpty();
        assertThat(later.token()).isGreaterThan(first.token());
        assertThat(leases().take("seal", "a", NOON.plus(MINUTE), MINUTE)).isEmpty();
    }

    @Test
    public void take_renewsWithTheSameToken() {
        Lease first = leases().take("seal", "a", NOON, MINUTE).orElseThrow();

        Lease renewed = leases().take("seal", "a", NOON.plusSeconds(30), MINUTE).orElseThrow();

        assertThat(renewed).isEqualTo(first);
        assertThat(leases().take("seal", "b", NOON.plusSeconds(80), MINUTE)).isEmpty();
    }

    @Test
    public void take_keepsLeasesOfOtherNamesApart() {
        leases().take("seal", "a", NOON, MINUTE);

        assertThat(leases().take("alert", "b", NOON, MINUTE)).isPresent();
    }

    @Test
    public void release_letsOthersTakeItAtOnce() {
        Lease first = leases().take("seal", "a", NOON, MINUTE).orElseThrow();

        leases().release(first);

        Lease next = leases().take("seal", "b", NOON, MINUTE).orElseThrow();
        assertThat(next.token()).isGreaterThan(first.token());
    }

    @Test
    public void release_doesNothingToALeaseThatHasPassedOn() {
        Lease first = leases().take("seal", "a", NOON, MINUTE).orElseThrow();
        assertThat(leases().take("seal", "b", NOON.plus(MINUTE), MINUTE)).isPresent();

        leases().release(first);

        assertThat(leases().take("seal", "c", NOON.plus(MINUTE), MINUTE)).isEmpty();
    }

    @Test
    public void take_thatSeveralTryAtOnceSucceedsForOne() throws InterruptedException {
        AtomicInteger holders = new AtomicInteger();

        List<Outcome<Optional<Lease>>> outcomes =
                Racing.race(4, () -> leases().take("seal", "node-" + holders.incrementAndGet(), NOON, MINUTE));

        assertThat(outcomes)
                .filteredOn(outcome -> requireNonNull(outcome.result()).isPresent())
                .hasSize(1);
    }
}
