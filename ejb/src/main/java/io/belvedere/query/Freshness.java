package io.belvedere.query;

/**
 * How an answer came to be.
 *
 * @param asOfMillis what had come in until then is in it
 * @param remembered how many of its steps had been computed before, by whatever node
 * @param steps how many it has
 * @param shared whether an equal query was under way and its answer is this one's too
 */
public record Freshness(long asOfMillis, int remembered, int steps, boolean shared) {

    /** The same of an answer that several wait for. */
    public Freshness withOthers() {
        return new Freshness(asOfMillis, remembered, steps, true);
    }
}
