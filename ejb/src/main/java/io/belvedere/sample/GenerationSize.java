package io.belvedere.sample;

/**
 * What a generation holds.
 *
 * @param series how many of them have samples in it
 * @param bytes of the payloads of its chunks
 */
public record GenerationSize(long series, long samples, long bytes) {

    public static final GenerationSize NONE = new GenerationSize(0, 0, 0);

    /** Of both together. A series that is in both counts twice. */
    public GenerationSize plus(GenerationSize other) {
        return new GenerationSize(series + other.series, samples + other.samples, bytes + other.bytes);
    }
}
