package io.belvedere.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinDraftTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void pin_keepsWholeMilliseconds() {
        PinDraft pin =
                new PinDraft(List.of(), NOON.plusNanos(1), NOON.plusMillis(1).plusNanos(1), " why ");

        assertThat(pin).isEqualTo(new PinDraft(List.of(), NOON, NOON.plusMillis(1), "why"));
    }

    @Test
    void pin_refusesAnEndThatIsNotBehindItsBegin() {
        assertThatThrownBy(() -> new PinDraft(List.of(), NOON, NOON.plusNanos(1), "why"))
                .hasMessage("until is 2026-06-01T12:00:00Z, allowed is after 2026-06-01T12:00:00Z up to"
                        + " 9999-12-31T00:00:00Z");
    }

    @Test
    void pin_refusesTimesThatNoStoreKeeps() {
        assertThatThrownBy(() -> new PinDraft(List.of(), Instant.MIN, NOON, "why"))
                .hasMessageStartingWith("from is -1000000000-01-01T00:00:00Z, allowed is 1970-01-01T00:00:00Z");
        assertThatThrownBy(() -> new PinDraft(List.of(), NOON, Instant.MAX, "why"))
                .hasMessageStartingWith("until is +1000000000-12-31T23:59:59.999Z, allowed is after");
    }

    @Test
    void pin_needsAReason() {
        assertThatThrownBy(() -> new PinDraft(List.of(), NOON, NOON.plusMillis(1), " "))
                .hasMessage("reason must not be blank");
    }
}
