package io.belvedere.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void of_breaksWhereStepsAreMissing() {
        Line line = Line.of(new long[] {0, 10, 20, 40, 50}, new double[] {1, 2, 3, 4, 5}, 10);

        assertThat(line.breaks()).containsExactly(3);
    }

    @Test
    void of_breaksOnBothSidesOfWhatCannotBeDrawn() {
        Line line = Line.of(new long[] {0, 10, 20, 30}, new double[] {1, Double.NaN, Double.NEGATIVE_INFINITY, 4}, 10);

        assertThat(line.breaks()).containsExactly(1, 2, 3);
    }

    @Test
    void of_refusesColumnsOfDifferentLengths() {
        assertThatThrownBy(() -> Line.of(new long[2], new double[3], 10))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("line has 2 timestamps, but 3 values");
    }

    @Test
    void of_refusesPointsOutOfOrder() {
        assertThatThrownBy(() -> Line.of(new long[] {10, 10}, new double[2], 10))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("line is not in the order of time: 10 is not behind the point before");
    }
}
