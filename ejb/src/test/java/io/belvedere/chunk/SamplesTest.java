package io.belvedere.chunk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void of_refusesColumnsOfDifferentLengths() {
        assertThatThrownBy(() -> Samples.of(new long[2], new double[3]))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("samples have 2 timestamps, but 3 values");
    }

    @Test
    void ofFirst_refusesMoreThanThereAre() {
        assertThatThrownBy(() -> Samples.ofFirst(3, new long[5], new double[2]))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("samples cannot be 3 of 5 timestamps and 2 values");
    }
}
