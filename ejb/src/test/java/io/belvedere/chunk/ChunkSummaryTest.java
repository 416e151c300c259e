package io.belvedere.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunkSummaryTest {

    @Test
    void of_leavesOutNanAndStaleMarkers() {
        ChunkSummary summary = summaryOf(Double.NaN, 3, SeriesKind.STALE, -1, 7, 2, SeriesKind.STALE);

        assertThat(summary).isEqualTo(new ChunkSummary(4, 11, -1, 7, 3, 2));
    }

    @Test
    void of_hasNoValuesWithoutSamples() {
        assertThat(summaryOf(SeriesKind.STALE))
                .isEqualTo(new ChunkSummary(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN))
                .isEqualTo(summaryOf());
    }

    @Test
    void of_sumsWithoutLosingSmallValues() {
        assertThat(summaryOf(1e16, 1, -1e16).sum()).isEqualTo(1);
    }

    @Test
    void of_sumsInfinities() {
        assertThat(summaryOf(1, Double.POSITIVE_INFINITY, 1).sum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(summaryOf(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).sum())
                .isNaN();
    }

    @Test
    void of_countsOnlyTheFirstEntriesOfLongerArrays() {
        Samples two = Samples.ofFirst(2, new long[5], new double[] {1, 2, 3, 4, 5});

        assertThat(ChunkSummary.of(two)).isEqualTo(new ChunkSummary(2, 3, 1, 2, 1, 2));
    }

    private static ChunkSummary summaryOf(double... values) {
        return ChunkSummary.of(Samples.of(new long[values.length], values));
    }
}
