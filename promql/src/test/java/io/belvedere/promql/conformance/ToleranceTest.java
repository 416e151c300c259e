package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToleranceTest {

    @Test
    void isClose_isRelative() {
        assertThat(Tolerance.isClose(1e9, 1e9 + 100)).isTrue();
        assertThat(Tolerance.isClose(1, 1.00001)).isFalse();
    }

    @Test
    void isClose_allowsNothingBesideZero() {
        assertThat(Tolerance.isClose(0, 1e-9)).isFalse();
        assertThat(Tolerance.isClose(0, -0.0)).isTrue();
    }

    @Test
    void isClose_knowsWhatIsNotFinite() {
        assertThat(Tolerance.isClose(Double.NaN, Double.NaN)).isTrue();
        assertThat(Tolerance.isClose(Double.NaN, 1)).isFalse();
        assertThat(Tolerance.isClose(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isTrue();
        assertThat(Tolerance.isClose(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isFalse();
    }

    @Test
    void isClose_tellsStaleMarkerFromNaN() {
        assertThat(Tolerance.isClose(Double.NaN, PointSequence.STALE_MARKER)).isFalse();
    }
}
