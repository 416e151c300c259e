package io.belvedere.chunk;

/** What a transform left of a column, and what is known of it. Working space that is filled again and again. */
final class Residuals {

    private static final int MIN_COUNT_TO_DIVIDE = 4;

    final long[] parameters = new long[2];
    final long[] values;
    Transform transform = Transform.PLAIN;
    int count;
    long typical;
    long cost;
    long min;
    long max;
    long divisor;

    Residuals(int maxCount) {
        values = new long[maxCount];
    }

    void take(Transform by, long[] column, int from, int length) {
        transform = by;
        count = length - by.lead();
        by.apply(column, from, length, parameters, values);
    }

    void estimateAround(long median) {
        typical = median;
        cost = 0;
        for (int i = 0; i < count; i++) {
            cost += Long.SIZE - Long.numberOfLeadingZeros(ByteSink.zigzag(values[i] - median));
        }
    }

    /** Sets least, greatest and divisor. */
    void measure() {
        min = Long.MAX_VALUE;
        max = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        long spread = max - min;
        boolean overflows = spread < 0 || spread > Long.MAX_VALUE / 2;
        divisor = overflows || count < MIN_COUNT_TO_DIVIDE ? 1 : commonDivisor();
    }

    int equalToTypical() {
        int equal = 0;
        for (int i = 0; i < count; i++) {
            equal += values[i] == typical ? 1 : 0;
        }
        return equal;
    }

    private long commonDivisor() {
        long common = 0;
        for (int i = 0; i < count && common != 1; i++) {
            long distance = values[i] - min;
            if (common == 0 || distance % common != 0) {
                common = greatestCommonDivisor(common, distance);
            }
        }
        return Math.max(1, common);
    }

    private static long greatestCommonDivisor(long a, long b) {
        long greater = a;
        long smaller = b;
        while (smaller != 0) {
            long rest = greater % smaller;
            greater = smaller;
            smaller = rest;
        }
        return greater;
    }
}
