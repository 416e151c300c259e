package io.belvedere.query;

import io.belvedere.rollup.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came to be.
 *
 * @param asOfMillis what had come in until then is in it
 * @param remembered how many of its steps had been computed before, by whatever node
 * @param steps how many it has
 * @param shared whether an equal query was under way and its answer is this one's too
 * @param coarsest of the roll-ups that were read for it; null if there were only samples
 */
public record Freshness(long asOfMillis, int remembered, int steps, boolean shared, @Nullable Resolution coarsest) {

    /** The same of an answer that several wait for. */
    public Freshness withOthers() {
        return new Freshness(asOfMillis, remembered, steps, true, coarsest);
    }
}
