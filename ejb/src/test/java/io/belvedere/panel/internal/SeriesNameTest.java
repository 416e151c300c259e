package io.belvedere.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.SeriesLabels;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{job}} in {{ zone }} | api in a$1",
                "{{missing}}!          | !",
                "{job}                 | {job}",
                "''                    | up{job=\"api\", zone=\"a$1\"}",
            })
    void of_namesByTheLegendOrElseByTheLabels(String legend, String expected) {
        SeriesLabels labels = SeriesLabels.of(Map.of("__name__", "up", "job", "api", "zone", "a$1"));

        assertThat(SeriesName.of(legend, labels)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"up, up", "'', {}"})
    void of_withoutLabels_isTheMetric(String metric, String expected) {
        SeriesLabels labels = SeriesLabels.of(metric.isEmpty() ? Map.of() : Map.of("__name__", metric));

        assertThat(SeriesName.of("", labels)).isEqualTo(expected);
    }
}
