package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtlpSettingsTest {

    private static Settings with(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void from_takesTheDefaultsWhereNothingIsSet() {
        assertThat(OtlpSettings.from(with(Map.of()))).isEqualTo(OtlpSettings.DEFAULTS);
    }

    @Test
    void from_readsEveryKey() {
        OtlpSettings settings = OtlpSettings.from(with(Map.of(
                "belvedere.otlp.translation-strategy", "NoTranslation",
                "belvedere.otlp.promote-resource-attributes", "host.name, cloud.region,",
                "belvedere.otlp.scope-labels", "false",
                "belvedere.otlp.exponential-scale", "-1",
                "belvedere.otlp.max-delta-streams", "5")));

        assertThat(settings)
                .isEqualTo(new OtlpSettings(NameTranslation.UTF8, Set.of("host.name", "cloud.region"), false, -1, 5));
    }

    @Test
    void from_refusesAnotherStrategy() {
        Settings settings = with(Map.of("belvedere.otlp.translation-strategy", "none"));
        OtlpSettings.from(settings);

        assertThatThrownBy(settings::refuseFaults)
                .hasMessageContaining("NoTranslation, NoUTF8EscapingWithSuffixes,")
                .hasMessageContaining("it is \"none\"");
    }
}
