package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class AnsweredPointsTest {

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    @Test
    void packed_leavesGapsOutAndReadsTexts() {
        AnsweredPoints points = AnsweredPoints.packed(
                json("{\"start\": 1000, \"step\": 500, \"values\": [1, null, 2.5, \"NaN\", \"-Infinity\"]}")
                        .asJsonObject());

        assertThat(points.timesMillis()).containsExactly(1_000, 2_000, 2_500, 3_000);
        assertThat(points.values()).containsExactly(1, 2.5, Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @Test
    void objects_areTheSamePoints() {
        AnsweredPoints packed =
                AnsweredPoints.packed(json("{\"start\": 1000, \"step\": 500, \"values\": [1, null, 2.5]}")
                        .asJsonObject());

        AnsweredPoints objects = AnsweredPoints.objects(
                json("[{\"t\": 1000, \"v\": 1}, {\"t\": 2000, \"v\": 2.5}]").asJsonArray());

        assertThat(objects.isSameAs(packed)).isTrue();
    }

    @Test
    void isSameAs_seesAnotherTimeAndAnotherValue() {
        AnsweredPoints points = new AnsweredPoints(new long[] {1, 2}, new double[] {1, 2});

        assertThat(points.isSameAs(new AnsweredPoints(new long[] {1, 3}, new double[] {1, 2})))
                .isFalse();
        assertThat(points.isSameAs(new AnsweredPoints(new long[] {1, 2}, new double[] {1, 3})))
                .isFalse();
    }
}
