package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointAnswersTest {

    private static final List<AnsweredPoints> PANELS = List.of(
            new AnsweredPoints(new long[] {60_000, 90_000}, new double[] {1, 0.25}),
            new AnsweredPoints(new long[] {30_000}, new double[] {1 / 3.0}));

    @ParameterizedTest
    @CsvSource({"PACKED, 0", "PACKED, 1", "OBJECTS, 0", "OBJECTS, 1"})
    void read_hasThePointsThatWereGiven(PointForm form, int panel) {
        List<AnsweredPoints> found = new PointAnswers(form, PANELS, 30_000).read();

        assertThat(found).hasSize(2);
        assertThat(found.get(panel).isSameAs(PANELS.get(panel))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PACKED|{\"start\":60000,\"step\":30000,\"values\":[1,0.25]}",
                "OBJECTS|[{\"t\":60000,\"v\":1},{\"t\":90000,\"v\":0.25}]"
            })
    void write_hasThePointsInTheForm(PointForm form, String points) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        new PointAnswers(form, PANELS, 30_000).write(target);

        assertThat(target.toString(StandardCharsets.UTF_8))
                .contains("{\"series\":[{\"labels\":{\"panel\":\"0\"},\"points\":" + points + "}]}");
    }
}
