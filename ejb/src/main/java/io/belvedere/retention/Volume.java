package io.belvedere.retention;

/**
 * How much is stored.
 *
 * @param series the greatest number in one generation, for who is in many of them is one series nevertheless
 * @param samples of a roll-up, its buckets
 * @param bytes of the compressed payloads
 */
public record Volume(long series, long samples, long bytes) {

    public static final Volume NONE = new Volume(0, 0, 0);

    Volume plus(Volume other) {
        return new Volume(Math.max(series, other.series), samples + other.samples, bytes + other.bytes);
    }
}
