package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardAnswerTest {

    private static final BoardWindow WINDOW =
            new BoardWindow(Instant.parse("2026-11-22T13:05:00Z").toEpochMilli());
    private static final BoardPlan ONE = new BoardPlan("measured-0", BoardSize.ONE);
    private static final BoardPlan FIFTY = new BoardPlan("measured-0", BoardSize.FIFTY);

    private static String panel(PanelSeries series) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (int point = 0; point < BoardWindow.POINTS; point++) {
            values.add(series.valueAt(WINDOW.timeMillis(point)));
        }
        JsonObject points = Json.createObjectBuilder()
                .add("start", WINDOW.startMillis())
                .add("step", 30_000)
                .add("values", values)
                .build();
        return "{\"asOf\":\"2026-11-22T13:06:00Z\",\"series\":[{\"labels\":"
                + Json.createObjectBuilder(Map.<String, Object>copyOf(series.labels()))
                        .build()
                + ",\"points\":" + points
                + "}],\"freshness\":{\"source\":\"COMPUTED\",\"stale\":false},\"error\":null}";
    }

    private static String[] panels(BoardPlan plan) {
        return plan.panels().stream().map(BoardAnswerTest::panel).toArray(String[]::new);
    }

    private static BoardAnswer answer(String... panels) {
        String regions = String.join(
                ",",
                IntStream.range(0, panels.length)
                        .mapToObj(place -> "{\"widget\":{\"data\":" + panels[place] + "}}")
                        .toList());
        String data = "{\"dashboard\":{\"layouts\":[{\"regions\":[" + regions + "]}]}}";
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            return BoardAnswer.of(reader.readObject());
        }
    }

    @Test
    void require_passesWhatIsWhole() {
        BoardAnswer answer = answer(panels(FIFTY));

        assertThatCode(() -> answer.require(FIFTY, WINDOW, 49)).doesNotThrowAnyException();
        assertThat(answer.sources()).isEqualTo(Map.of("COMPUTED", 50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"error\":null|\"error\":{\"code\":\"DEADLINE\"}|has the error",
                "\"stale\":false|\"stale\":true|is stale",
                "\"panel\":\"0\"|\"panel\":\"1\"|is answered by",
                "\"step\":30000|\"step\":15000|not those of",
                "\"values\":[|\"values\":[1,|has 501 points",
                "\"series\":[|\"series\":[{},|has 2 series"
            })
    void require_refusesWhatIsNot(String part, String instead, String fault) {
        BoardAnswer answer = answer(panel(ONE.panels().get(0)).replace(part, instead));

        assertThatThrownBy(() -> answer.require(ONE, WINDOW, 0)).hasMessageContaining(fault);
    }

    @Test
    void require_refusesAGap() {
        BoardAnswer answer = answer(panel(ONE.panels().get(0)).replaceFirst("(\"values\":\\[)[^,]+", "$1null"));

        assertThatThrownBy(() -> answer.require(ONE, WINDOW, 0)).hasMessageContaining("has 499 points");
    }

    @Test
    void require_refusesAnotherValueWhereItLooks() {
        BoardAnswer answer = answer(panel(ONE.panels().get(0)).replaceFirst("(\"values\":\\[)[^,]+", "$1-1"));

        assertThatThrownBy(() -> answer.require(ONE, WINDOW, 0)).hasMessageContaining("has the value -1.0, sent was");
    }

    @Test
    void require_refusesAMissingPanel() {
        BoardAnswer answer = answer(panel(FIFTY.panels().get(0)));

        assertThatThrownBy(() -> answer.require(FIFTY, WINDOW, 0)).hasMessageContaining("has 1 panels");
    }

    @Test
    void require_refusesPanelsAsOfSeveralInstants() {
        String[] panels = panels(FIFTY);
        panels[7] = panels[7].replace("13:06:00Z", "13:06:01Z");
        BoardAnswer answer = answer(panels);

        assertThatThrownBy(() -> answer.require(FIFTY, WINDOW, 0)).hasMessageContaining("is as of");
    }
}
