package io.belvedere.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestLimitsTest {

    @Test
    void settings_ofNothingAreTheDefaults() {
        RequestLimits limits = RequestLimits.from(settings(Map.of()));

        for (Measure measure : Measure.values()) {
            assertThat(limits.of(measure)).as(measure.name()).isEqualTo(RequestLimits.DEFAULTS.of(measure));
        }
    }

    @ParameterizedTest
    @EnumSource
    void setting_isReadForEachMeasure(Measure measure) {
        RequestLimits limits = RequestLimits.from(settings(Map.of(measure.key(), Integer.toString(measure.max()))));

        assertThat(limits.of(measure)).isEqualTo(measure.max());
    }

    @Test
    void settings_outOfRangeAreRefusedTogether() {
        Settings settings = settings(Map.of("belvedere.graphql.max-depth", "4", "belvedere.graphql.max-aliases", "-1"));
        RequestLimits.from(settings);

        assertThatThrownBy(settings::refuseFaults)
                .hasMessageContaining("belvedere.graphql.max-depth must be a whole number from 5 to 100")
                .hasMessageContaining("belvedere.graphql.max-aliases");
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }
}
