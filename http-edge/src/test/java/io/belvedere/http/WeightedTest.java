package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedTest {

    @Test
    void parse_readsNamesAndWeights() {
        assertThat(Weighted.parse("GZIP;q=0.5, br , identity; a=b ;Q=0,*;q=1"))
                .containsExactly(
                        new Weighted("gzip", 0.5),
                        new Weighted("br", 1),
                        new Weighted("identity", 0),
                        new Weighted("*", 1));
    }

    @Test
    void parse_takesAWeightThatIsNoneForZero() {
        assertThat(Weighted.parse("a;q=much,b;q=2,c;q=-1,d;q=NaN,e;q="))
                .extracting(Weighted::weight)
                .containsOnly(0.0);
    }

    @Test
    void parse_leavesOutWhatHasNoName() {
        assertThat(Weighted.parse(" ,;q=1,,")).isEmpty();
    }
}
