package io.belvedere.admission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.admission.Quota;
import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionSettingsTest {

    @Test
    void settings_ofNothingLimitToWhatIsFarAboveADashboard() {
        AdmissionSettings settings = read(Map.of());

        assertThat(settings)
                .isEqualTo(new AdmissionSettings(
                        true, new Quota(6_000, Duration.ofMinutes(1)), new Quota(60_000, Duration.ofMinutes(1))));
    }

    @Test
    void settings_areAllRead() {
        AdmissionSettings settings = read(Map.of(
                "belvedere.admission.enabled", "false",
                "belvedere.admission.max-requests-per-hour", "7200",
                "belvedere.admission.max-burst", "10",
                "belvedere.admission.max-requests-per-hour-per-address", "36000",
                "belvedere.admission.max-burst-per-address", "100"));

        assertThat(settings)
                .isEqualTo(new AdmissionSettings(
                        false, new Quota(10, Duration.ofSeconds(5)), new Quota(100, Duration.ofSeconds(10))));
    }

    /** A thousand an hour can all be there at once, as there is no telling when in the hour they come. */
    @Test
    void smallHour_isAQuotaOfItsOwn() {
        assertThat(read(Map.of("belvedere.admission.max-requests-per-hour", "1000"))
                        .caller())
                .isEqualTo(new Quota(1_000, Duration.ofHours(1)));
    }

    @Test
    void settings_outOfRangeEndTheStart() {
        assertThatThrownBy(() -> read(Map.of("belvedere.admission.max-burst", "0")))
                .hasMessageContaining("belvedere.admission.max-burst");
    }

    private static AdmissionSettings read(Map<String, String> values) {
        return AdmissionSettings.from(new Settings(key -> Optional.ofNullable(values.get(key))));
    }
}
