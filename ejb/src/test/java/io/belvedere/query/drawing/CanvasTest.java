package io.belvedere.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import org.junit.jupiter.api.Test;

class CanvasTest {

    @Test
    void ofWidth_allowsFourPointsForEachPixel() {
        Canvas canvas = Canvas.ofWidth(new Grid(100, 900, 10), 500);

        assertThat(canvas).isEqualTo(new Canvas(100, 900, 2000));
    }

    @Test
    void new_refusesTooFewPoints() {
        assertThatThrownBy(() -> new Canvas(0, 1, 15))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("maxPoints is 15, must not be below 16");
    }

    @Test
    void new_refusesEdgesTheWrongWayRound() {
        assertThatThrownBy(() -> new Canvas(2, 1, 100))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("rightMillis is 1, must not be before 2");
    }

    @Test
    void columnStart_isFirstMillisecondOfColumn() {
        Canvas canvas = new Canvas(1000, 1010, 100);

        assertThat(canvas.columnStart(1, 3)).isEqualTo(1004);
    }
}
