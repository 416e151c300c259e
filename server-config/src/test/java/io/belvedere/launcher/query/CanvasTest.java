package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.launcher.query.Canvas.Dot;
import org.junit.jupiter.api.Test;

class CanvasTest {

    private final Canvas canvas = new Canvas(3, 2);

    @Test
    void row_hasACharacterForTwoByFourDots() {
        for (int y = 0; y < 4; y++) {
            canvas.dot(new Dot(0, y), 0);
            canvas.dot(new Dot(5, 4 + y), 0);
        }

        assertThat(canvas.row(0, Palette.PLAIN)).isEqualTo("⡇  ");
        assertThat(canvas.row(1, Palette.PLAIN)).isEqualTo("  ⢸");
    }

    @Test
    void line_leavesNoGapInAnyDirection() {
        canvas.line(new Dot(0, 7), new Dot(5, 0), 0);

        assertThat(canvas.row(0, Palette.PLAIN)).isEqualTo(" ⢀⠎");
        assertThat(canvas.row(1, Palette.PLAIN)).isEqualTo("⡰⠁ ");
    }

    @Test
    void row_isPaintedForWhomDrewLast() {
        canvas.line(new Dot(0, 0), new Dot(5, 0), 0);
        canvas.dot(new Dot(2, 3), 1);

        assertThat(canvas.row(0, Palette.COLORED))
                .isEqualTo("\u001b[36m⠉\u001b[0m\u001b[33m⡉\u001b[0m\u001b[36m⠉\u001b[0m");
    }
}
