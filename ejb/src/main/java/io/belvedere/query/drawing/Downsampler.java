package io.belvedere.query.drawing;

/**
 * Takes points away from a line that has more of them than its canvas allows. What is left are points of the line,
 * unchanged and in their order, the first and the last among them; a line that is short enough is left alone.
 *
 * <p>Holes stay holes: wherever the line was broken between two points that are left, it still is. The points at both ends
 * of a hole, and the first and last value inside it that is not finite, are left too; only if there are more holes than an
 * eighth of the points allowed, that is so for the longest.
 */
public interface Downsampler {

    Line reduce(Line line, Canvas canvas);

    /**
     * The one to take unless something speaks for another: {@link M4}. It alone promises every
     * peak of every column of pixels, and the same picture. Both take a few milliseconds for a million points, so time
     * decides nothing.
     */
    static Downsampler standard() {
        return new M4();
    }
}
