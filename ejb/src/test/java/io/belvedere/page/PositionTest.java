package io.belvedere.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void at_keepsTheKeyOfEachKind() {
        Instant time = Instant.parse("2026-11-21T10:15:30.123456Z");

        assertThat(Position.at(time.plusNanos(999), "a").time()).isEqualTo(time);
        assertThat(Position.at(0.1 + 0.2, "a").score()).isEqualTo(0.1 + 0.2);
        assertThat(Position.at(Long.MAX_VALUE).number()).isEqualTo(Long.MAX_VALUE);
        assertThat(Position.at("Ünlimited 株", "a")).isEqualTo(new Position("Ünlimited 株", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void time_refusesWhatNoStoreHolds(String key) {
        assertThatThrownBy(() -> new Position(key, "a").time()).hasMessage("after is not a cursor of this list");
    }

    @Test
    void numbers_refuseOtherText() {
        assertThatThrownBy(() -> new Position("ten", "").number()).hasMessage("after is not a cursor of this list");
        assertThatThrownBy(() -> new Position("ten", "a").score()).hasMessage("after is not a cursor of this list");
    }
}
