package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PointSequenceTest {

    private static List<OptionalDouble> values(double... values) {
        return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
    }

    private static List<OptionalDouble> parse(String text) {
        return PointSequence.parse(text).points();
    }

    @Test
    void parse_readsPlainValues() {
        assertThat(parse("1 -2.5 .75  1e3 +1e-3\t2.")).isEqualTo(values(1, -2.5, 0.75, 1000, 0.001, 2));
    }

    @Test
    void parse_readsWhatIsNotFinite() {
        assertThat(parse("NaN Inf +Inf -inf"))
                .isEqualTo(values(
                        Double.NaN, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    @Test
    void parse_countsUpAndDown() {
        assertThat(parse("0+10x3 1-2x2 -1-1.5x1")).isEqualTo(values(0, 10, 20, 30, 1, -1, -3, -1, -2.5));
    }

    @Test
    void parse_repeatsOnceMoreThanWritten() {
        assertThat(parse("1x4")).isEqualTo(values(1, 1, 1, 1, 1));
    }

    @Test
    void parse_takesZeroTimesForNoHexadecimalNumber() {
        assertThat(parse("0x10")).hasSize(11).containsOnly(OptionalDouble.of(0));
    }

    @Test
    void parse_omitsExactlyAsWritten() {
        assertThat(parse("_ 1 _x3"))
                .containsExactly(
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
    }

    @Test
    void parse_marksStaleByItsBits() {
        assertThat(Double.doubleToRawLongBits(parse("1 stale").get(1).orElseThrow()))
                .isEqualTo(0x7ff0000000000002L);
    }

    @Test
    void parse_notesHistogramsAndTheirPlace() {
        PointSequence sequence = PointSequence.parse("{{schema:1 sum:15 buckets:[3 2]}} 7 {{sum:1}}x2 8");

        assertThat(sequence.holdsHistograms()).isTrue();
        assertThat(sequence.points()).hasSize(6);
        assertThat(sequence.points().get(1)).hasValue(7);
        assertThat(sequence.points().get(5)).hasValue(8);
    }

    @Test
    void parse_rejectsWhatIsNoPoint() {
        assertThatThrownBy(() -> PointSequence.parse("1 two")).hasMessageContaining("two");
    }
}
