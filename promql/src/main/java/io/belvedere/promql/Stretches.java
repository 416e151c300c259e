package io.belvedere.promql;

/**
 * What the samples of one series came to, stretch by stretch: those with times behind {@code end - length} and not behind
 * {@code end}. In the order of time; where there are no samples there is no stretch. Samples that are NaN are left out. The
 * arrays are as long as each other and never change.
 *
 * @param beforeResets the sums of the values that stood right before a smaller one in the same stretch
 */
public record Stretches(
        long[] endsMillis,
        long[] counts,
        double[] sums,
        double[] mins,
        double[] maxs,
        long[] firstTimesMillis,
        double[] firsts,
        long[] lastTimesMillis,
        double[] lasts,
        double[] beforeResets) {

    public int size() {
        return endsMillis.length;
    }
}
