package io.belvedere.code.internal;

import java.util.Arrays;

/** Finds lines and columns of a text. */
final class Lines {

    private final int[] starts;

    Lines(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = end + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    Spot spot(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Spot(line + 1, index - starts[line] + 1);
    }
}
