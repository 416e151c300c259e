package io.belvedere.persistence.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.lease.Leases;
import io.belvedere.lease.LeasesContract;
import io.belvedere.persistence.database.TestStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcLeasesIT extends LeasesContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final TestStore store = new TestStore();
    private final Leases leases = store.transactional(Leases.class, JdbcLeases::new);

    @Override
    protected Leases leases() {
        return leases;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void take_thatIsRolledBackLeavesTheLeaseToOthers() {
        assertThatThrownBy(() -> store.inTransaction(entities -> {
                    new JdbcLeases(entities).take("seal", "a", NOON, Duration.ofHours(1));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(leases.take("seal", "b", NOON, Duration.ofHours(1))).isPresent();
    }
}
