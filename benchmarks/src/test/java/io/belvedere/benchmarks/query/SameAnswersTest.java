package io.belvedere.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameAnswersTest {

    private static Answer matrix(String... series) {
        return answer("matrix", String.join(",", series));
    }

    private static Answer answer(String type, String result) {
        String body = "{\"status\":\"success\",\"data\":{\"resultType\":\"" + type + "\",\"result\":[" + result + "]}}";
        return Answer.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String series(String job, String points) {
        return "{\"metric\":{\"job\":\"" + job + "\"},\"values\":[" + points + "]}";
    }

    @Test
    void require_passesTheSameSeriesInAnotherOrder() {
        Answer one = matrix(series("a", "[10,\"1\"]"), series("b", "[10,\"2\"],[25.5,\"NaN\"]"));
        Answer other = matrix(series("b", "[10.000,\"2\"],[25.5,\"NaN\"]"), series("a", "[10,\"1.0000000001\"]"));

        assertThatCode(() -> SameAnswers.require(one, other)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00000001", "1, NaN", "1, +Inf", "+Inf, -Inf", "+Inf, 1", "0, 0.0000001"})
    void require_refusesAnotherValue(String expected, String found) {
        Answer one = matrix(series("a", "[10,\"" + expected + "\"]"));
        Answer other = matrix(series("a", "[10,\"" + found + "\"]"));

        assertThatThrownBy(() -> SameAnswers.require(one, other)).hasMessageContaining("another value of {job=a}");
    }

    @Test
    void require_refusesAnotherTime() {
        Answer one = matrix(series("a", "[10,\"1\"]"));
        Answer other = matrix(series("a", "[10.001,\"1\"]"));

        assertThatThrownBy(() -> SameAnswers.require(one, other)).hasMessageContaining("other times of {job=a}");
    }

    @Test
    void require_refusesAPointTooMany() {
        Answer one = matrix(series("a", "[10,\"1\"]"));
        Answer other = matrix(series("a", "[10,\"1\"],[20,\"1\"]"));

        assertThatThrownBy(() -> SameAnswers.require(one, other)).hasMessageContaining("1 are expected, 2 are there");
    }

    @Test
    void require_refusesAnotherSeries() {
        Answer one = matrix(series("a", "[10,\"1\"]"));
        Answer other = matrix(series("b", "[10,\"1\"]"));

        assertThatThrownBy(() -> SameAnswers.require(one, other)).hasMessageContaining("1 series are missing, 1 are");
    }

    @Test
    void require_refusesASeriesTooMany() {
        Answer one = matrix(series("a", "[10,\"1\"]"));
        Answer other = matrix(series("a", "[10,\"1\"]"), series("b", "[10,\"1\"]"));

        assertThatThrownBy(() -> SameAnswers.require(one, other)).hasMessageContaining("0 series are missing, 1 are");
    }

    @Test
    void require_refusesAnswersWithoutAPoint() {
        Answer none = matrix();

        assertThatThrownBy(() -> SameAnswers.require(none, none)).hasMessage("no point is expected");
    }

    @Test
    void answer_hasTheValueOfAnInstantAsItsPoint() {
        Answer vector = answer("vector", "{\"metric\":{\"job\":\"a\"},\"value\":[10,\"1\"]}");

        assertThatCode(() -> SameAnswers.require(matrix(series("a", "[10,\"1\"]")), vector))
                .doesNotThrowAnyException();
    }

    @Test
    void answer_refusesASeriesThatIsThereTwice() {
        assertThatThrownBy(() -> matrix(series("a", "[10,\"1\"]"), series("a", "[20,\"1\"]")))
                .hasMessageContaining("there twice");
    }
}
