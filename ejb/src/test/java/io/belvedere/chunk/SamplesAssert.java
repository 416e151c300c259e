package io.belvedere.chunk;

import org.assertj.core.api.AbstractAssert;

/** Compares samples bit for bit. */
final class SamplesAssert extends AbstractAssert<SamplesAssert, Samples> {

    private SamplesAssert(Samples actual) {
        super(actual, SamplesAssert.class);
    }

    static SamplesAssert assertThatSamples(Samples actual) {
        return new SamplesAssert(actual);
    }

    SamplesAssert areBitForBit(Samples expected) {
        return areBitForBit(expected, 0, expected.size());
    }

    /** The expected ones are those at positions {@code [from, until)}. */
    SamplesAssert areBitForBit(Samples expected, int from, int until) {
        isNotNull();
        if (actual.size() != until - from) {
            failWithMessage("there are %d samples, not %d", actual.size(), until - from);
        }
        for (int i = 0; i < actual.size(); i++) {
            if (actual.timestamps()[i] != expected.timestamps()[from + i]) {
                failWithMessage(
                        "timestamp %d is %d, not %d", i, actual.timestamps()[i], expected.timestamps()[from + i]);
            }
            long bits = Double.doubleToRawLongBits(actual.values()[i]);
            long expectedBits = Double.doubleToRawLongBits(expected.values()[from + i]);
            if (bits != expectedBits) {
                failWithMessage("value %d is %016x, not %016x", i, bits, expectedBits);
            }
        }
        return this;
    }
}
