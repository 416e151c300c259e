package io.belvedere.rest.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.Json;
import io.belvedere.problem.BelvedereException;
import io.belvedere.vitals.Navigation;
import io.belvedere.vitals.PageRoute;
import io.belvedere.vitals.PageView;
import io.belvedere.vitals.WebVital;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVitalsMessagesTest {

    private static PageView view(String json) {
        return WebVitalsMessages.toView(Json.object(json));
    }

    @Test
    void toView_readsAllMembers() {
        assertThat(
                        view(
                                """
                        {"page": "https://b.example/dashboards/42?from=now-6h", "navigationType": "back-forward",
                         "LCP": 1250, "FID": 8.5, "CLS": 0.02, "INP": 40, "FCP": 800, "TTFB": 95}
                        """))
                .isEqualTo(new PageView(
                        new PageRoute("/dashboards/:id"),
                        Navigation.BACK_FORWARD,
                        Map.of(
                                WebVital.LCP, 1.25,
                                WebVital.FID, 0.0085,
                                WebVital.CLS, 0.02,
                                WebVital.INP, 0.04,
                                WebVital.FCP, 0.8,
                                WebVital.TTFB, 0.095)));
    }

    @Test
    void toView_takesWhatTheBrowserCouldMeasure() {
        assertThat(view("{\"page\": \"/\", \"CLS\": 0, \"INP\": null}"))
                .isEqualTo(new PageView(new PageRoute("/"), Navigation.OTHER, Map.of(WebVital.CLS, 0.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"LCP\": 1}|page is missing",
                "{\"page\": \" \", \"LCP\": 1}|page must not be blank",
                "{\"page\": \"/\"}|web vitals are missing, at least one of LCP",
                "{\"page\": \"/\", \"LCP\": \"1\"}|LCP must be a number",
                "{\"page\": \"/\", \"LCP\": -1}|LCP is -1.0, must be from 0 to 600000 milliseconds",
                "{\"page\": \"/\", \"CLS\": 1001}|CLS is 1001.0, must be from 0 to 1000",
                "{\"page\": \"/\", \"lcp\": 1}|lcp is not a member known here"
            })
    void toView_refusesWhatItCannotRead(String json, String told) {
        assertThatThrownBy(() -> view(json))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining(told);
    }
}
