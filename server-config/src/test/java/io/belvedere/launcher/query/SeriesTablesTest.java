package io.belvedere.launcher.query;

import static io.belvedere.launcher.query.SeriesExamples.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTablesTest {

    private static final List<Series> TWO = List.of(
            series(List.of("__name__", "up", "job", "api", "zone", "a"), "1", "", "0.25"),
            series(List.of("__name__", "up", "job", "web", "zone", "a"), "", "10", "NaN"));

    @Test
    void latest_hasLabelsAsColumnsAndTheMetricFirst() {
        List<Series> series = List.of(
                series(List.of("__name__", "up", "job", "api", "Zone", "a"), "1"),
                series(List.of("job", "billing\n"), "2000000"));

        assertThat(SeriesTables.latest(series))
                .containsExactly(
                        "metric  Zone  job          value", //
                        "up      a     api              1",
                        "              billing\\n  2000000");
    }

    @Test
    void latest_needsNoLabels() {
        assertThat(SeriesTables.latest(List.of(series(List.of(), "12")))).containsExactly("value", "   12");
    }

    @Test
    void samples_haveARowEach() {
        assertThat(SeriesTables.samples(List.of(series(List.of("job", "api"), "1", "20"))))
                .containsExactly(
                        "job  time                  value",
                        "api  2026-07-01T12:00:00Z      1",
                        "api  2026-07-01T12:01:00Z     20");
    }

    @Test
    void overTime_setsSeriesSideBySideUnderWhatTheyShare() {
        assertThat(SeriesTables.overTime(TWO, 80))
                .containsExactly(
                        "up{zone=\"a\"}",
                        "time                  {job=\"api\"}  {job=\"web\"}",
                        "2026-07-01T12:00:00Z            1",
                        "2026-07-01T12:01:00Z                        10",
                        "2026-07-01T12:02:00Z         0.25          NaN");
    }

    @Test
    void overTime_setsSeriesBelowEachOtherWhereTheyAreTooWide() {
        assertThat(SeriesTables.overTime(TWO, 40))
                .containsExactly(
                        "up{job=\"api\", zone=\"a\"}",
                        "time                  value",
                        "2026-07-01T12:00:00Z      1",
                        "2026-07-01T12:02:00Z   0.25",
                        "",
                        "up{job=\"web\", zone=\"a\"}",
                        "time                  value",
                        "2026-07-01T12:01:00Z     10",
                        "2026-07-01T12:02:00Z    NaN");
    }

    @Test
    void overTime_fitsTheWidthToTheLastCharacter() {
        int width = "time                  {job=\"api\"}  {job=\"web\"}".length();

        assertThat(SeriesTables.overTime(TWO, width)).hasSize(5);
        assertThat(SeriesTables.overTime(TWO, width - 1)).hasSize(9);
    }
}
