package io.belvedere.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/dashboards, /dashboards",
        "dashboards/:id, /dashboards/:id",
        "https://b.example:9443/dashboards/17/edit?tab=2#top, /dashboards/:id/edit",
        "/d/0f2d7c1e-9d2b-4b8a-a0b1-1c2d3e4f5a6b, /d/:id",
        "/s/kJ2h3G4f5D6s7A8p, /s/:id",
        "/settings/notifications-and-alerts, /settings/notifications-and-alerts",
        "http://b.example, /"
    })
    void ofAddress_leavesOutWhatIsOfOneVisit(String address, String expected) {
        assertThat(PageRoute.ofAddress("page", address).path()).isEqualTo(expected);
    }

    @Test
    void ofAddress_takesALongOneForAnyOther() {
        assertThat(PageRoute.ofAddress("page", "/a".repeat(150))).isEqualTo(PageRoute.OTHER);
    }

    @Test
    void ofAddress_refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> PageRoute.ofAddress("page", "/a".repeat(1_500)))
                .hasMessageContaining("page has 3000 characters, at most 2000");
        assertThatThrownBy(() -> PageRoute.ofAddress("page", "/a\u0000b")).hasMessageContaining("control character");
    }
}
