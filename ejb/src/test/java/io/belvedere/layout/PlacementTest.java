package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    @ParameterizedTest
    @CsvSource({
        "-1,0,1,1,x is -1",
        "24,0,1,1,x is 24",
        "0,-1,1,1,y is -1",
        "0,10000,1,1,y is 10000",
        "0,0,0,1,width is 0",
        "12,0,13,1,width is 13",
        "0,0,1,0,height is 0",
        "0,9999,1,2,height is 2",
        "1,0,2147483647,1,width is 2147483647",
        "0,1,1,2147483647,height is 2147483647"
    })
    void placement_refusesWhatLeavesTheGrid(int x, int y, int width, int height, String message) {
        assertThatThrownBy(() -> new Placement(x, y, width, height)).hasMessageStartingWith(message + ", allowed is");
    }

    @Test
    void overlaps_agreesWithComparingAllCells() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Placement one = any(random);
            Placement other = any(random);
            Set<Integer> shared = cells(one);
            shared.retainAll(cells(other));

            assertThat(one.overlaps(other))
                    .as("seed %s: %s and %s", seed, one, other)
                    .isEqualTo(!shared.isEmpty());
        }
    }

    private static Placement any(Random random) {
        int x = random.nextInt(8);
        return new Placement(x, random.nextInt(8), 1 + random.nextInt(8 - x), 1 + random.nextInt(6));
    }

    private static Set<Integer> cells(Placement placement) {
        Set<Integer> cells = new HashSet<>();
        for (int x = placement.x(); x < placement.x() + placement.width(); x++) {
            for (int y = placement.y(); y < placement.y() + placement.height(); y++) {
                cells.add(y * Placement.COLUMNS + x);
            }
        }
        return cells;
    }
}
