package io.belvedere.query.internal.memory;

import io.belvedere.promql.Grid;
import io.belvedere.sample.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a grid by windows, which lie the same for every range of the same step. They are as long as one of the
 * store, or twice that again and again until there are enough steps in one for remembering it to be worth it.
 */
final class Windows {

    private static final int MIN_STEPS = 100;
    private static final int MAX_DOUBLINGS = 12;

    private Windows() {}

    static List<Grid> of(Grid grid) {
        long length = length(grid.stepMillis());
        List<Grid> parts = new ArrayList<>();
        long start = grid.startMillis();
        while (start <= grid.endMillis()) {
            long windowEnd = end(start, length);
            long steps = (Math.min(windowEnd - 1, grid.endMillis()) - start) / grid.stepMillis();
            long end = start + steps * grid.stepMillis();
            parts.add(new Grid(start, end, grid.stepMillis()));
            start = end + grid.stepMillis();
        }
        return parts;
    }

    /** Where the window ends that holds the part; it is not part of it. */
    static long end(Grid part) {
        return end(part.startMillis(), length(part.stepMillis()));
    }

    private static long end(long time, long length) {
        return Math.floorDiv(time, length) * length + length;
    }

    private static long length(long stepMillis) {
        long length = Window.LENGTH;
        for (int doubled = 0; doubled < MAX_DOUBLINGS && length / stepMillis < MIN_STEPS; doubled++) {
            length *= 2;
        }
        return length;
    }
}
