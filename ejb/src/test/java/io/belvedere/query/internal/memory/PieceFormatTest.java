package io.belvedere.query.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.SeriesLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PieceFormatTest {

    private static final Grid GRID = new Grid(1_000, 4_000, 1_000);

    @Test
    void read_answersWhatWasWritten() {
        double[] everywhere = {1, Double.NaN, Double.NEGATIVE_INFINITY, -0.0};
        SeriesLabels labels = SeriesLabels.of(Map.of("job", "ü\n\"", "__name__", "m"));
        Series full = new Series(labels, new long[] {1_000, 2_000, 3_000, 4_000}, everywhere);
        Series sparse = new Series(SeriesLabels.EMPTY, new long[] {2_000, 4_000}, new double[] {5, 6});
        Piece piece = new Piece(GRID, List.of(full, sparse), List.of("w"), List.of("i", "j"), 17);

        Piece read = PieceFormat.read(PieceFormat.write(piece));

        // Of doubles, Infinity and -0.0 among them, the text tells each apart; the order is that which was written.
        assertThat(text(read)).isEqualTo(text(piece));
    }

    private static String text(Piece piece) {
        return piece.grid() + " " + piece.warnings() + piece.infos() + piece.samples()
                + piece.series().stream()
                        .map(series -> series.labels()
                                + Arrays.toString(series.timestampsMillis())
                                + Arrays.toString(series.values()))
                        .toList();
    }

    @Test
    void read_ofNothing_isEmpty() {
        Piece nothing = new Piece(GRID, List.of(), List.of(), List.of(), 0);

        assertThat(PieceFormat.read(PieceFormat.write(nothing))).isEqualTo(nothing);
    }
}
