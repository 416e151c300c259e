package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeRangesTest {

    @Test
    void fromJson_isTheInverseOfToJson() {
        TimeRange range = new TimeRange("now-1d/d", "now/d", Duration.ofSeconds(30));

        assertThat(TimeRanges.toJson(range))
                .isEqualTo(Map.of("from", "now-1d/d", "until", "now/d", "refreshSeconds", 30.0));
        assertThat(TimeRanges.fromJson(TimeRanges.toJson(range))).isEqualTo(range);
        assertThat(TimeRanges.fromJson(TimeRanges.toJson(TimeRange.DEFAULT))).isEqualTo(TimeRange.DEFAULT);
    }

    @Test
    void fromJson_refusesWhatIsNoTimeRange() {
        assertThatThrownBy(() -> TimeRanges.fromJson(Map.of("from", "now-6h")))
                .hasMessage("timeRange.until must be a text, is missing");
        assertThatThrownBy(() -> TimeRanges.fromJson(Map.of("from", "now-6h", "until", "now", "to", "now")))
                .hasMessage("timeRange.to is unknown, members are from, until, refreshSeconds");
        assertThatThrownBy(() -> TimeRanges.fromJson(Map.of("from", "a", "until", "b", "refreshSeconds", 0.5)))
                .hasMessage("timeRange.refreshSeconds must be a whole number, is 0.5");
    }

    @Test
    void timeRange_hasNoFractionsOfASecond() {
        assertThatThrownBy(() -> new TimeRange("now-6h", "now", Duration.ofMillis(1500)))
                .hasMessage("timeRange.refreshSeconds must be whole seconds, is PT1.5S");
    }
}
