package io.belvedere.otlp;

import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint.Buckets;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import java.util.Arrays;

/** Reads histograms from points, and refuses those that contradict themselves. */
final class HistogramPoints {

    private static final int MIN_SCALE = -11;
    private static final int MAX_SCALE = 20;

    private HistogramPoints() {}

    static ClassicHistogram read(HistogramDataPoint point) {
        int bounds = finiteBounds(point);
        if (point.getBucketCountsCount() != 0 && point.getBucketCountsCount() != point.getExplicitBoundsCount() + 1) {
            throw PointRefusal.unsupported("a histogram has " + point.getBucketCountsCount() + " buckets with "
                    + point.getExplicitBoundsCount() + " bounds between them");
        }
        if (point.getBucketCountsCount() == 0) {
            return new ClassicHistogram(new double[0], new double[0], Numbers.unsigned(point.getCount()), sum(point));
        }
        double[] cumulative = new double[bounds];
        long below = 0;
        for (int i = 0; i < point.getBucketCountsCount(); i++) {
            below += point.getBucketCounts(i);
            if (i < bounds) {
                cumulative[i] = Numbers.unsigned(below);
            }
        }
        requireCount(point.getCount(), below);
        double[] finite = new double[bounds];
        Arrays.setAll(finite, i -> point.getExplicitBounds(i) + 0.0);
        return new ClassicHistogram(finite, cumulative, Numbers.unsigned(point.getCount()), sum(point));
    }

    static ExponentialHistogram read(ExponentialHistogramDataPoint point) {
        if (point.getScale() < MIN_SCALE || point.getScale() > MAX_SCALE) {
            throw PointRefusal.unsupported("a histogram is of scale " + point.getScale() + ", from " + MIN_SCALE
                    + " to " + MAX_SCALE + " are taken");
        }
        if (!(point.getZeroThreshold() >= 0) || Double.isInfinite(point.getZeroThreshold())) {
            throw PointRefusal.unsupported("a histogram has the zero threshold " + point.getZeroThreshold());
        }
        requireCount(point.getCount(), point.getZeroCount() + total(point.getPositive()) + total(point.getNegative()));
        return new ExponentialHistogram(
                point.getScale(),
                point.getZeroThreshold(),
                Numbers.unsigned(point.getZeroCount()),
                buckets(point.getPositive()),
                buckets(point.getNegative()),
                Numbers.unsigned(point.getCount()),
                point.hasSum() ? point.getSum() : Double.NaN);
    }

    /** An infinite bound at the end says what the last bucket says anyway. */
    private static int finiteBounds(HistogramDataPoint point) {
        int size = point.getExplicitBoundsCount();
        for (int i = 1; i < size; i++) {
            if (!(point.getExplicitBounds(i - 1) < point.getExplicitBounds(i))) {
                throw PointRefusal.unsupported("the bounds of a histogram do not ascend");
            }
        }
        int finite = size > 0 && point.getExplicitBounds(size - 1) == Double.POSITIVE_INFINITY ? size - 1 : size;
        for (int i = 0; i < finite; i++) {
            if (!Double.isFinite(point.getExplicitBounds(i))) {
                throw PointRefusal.unsupported("a bound of a histogram is " + point.getExplicitBounds(i));
            }
        }
        return finite;
    }

    private static void requireCount(long told, long counted) {
        if (told != counted) {
            throw PointRefusal.unsupported("a histogram counts " + Long.toUnsignedString(told) + " values, its buckets "
                    + Long.toUnsignedString(counted));
        }
    }

    private static long total(Buckets buckets) {
        long total = 0;
        for (int i = 0; i < buckets.getBucketCountsCount(); i++) {
            total += buckets.getBucketCounts(i);
        }
        return total;
    }

    private static ExponentialBuckets buckets(Buckets buckets) {
        double[] counts = new double[buckets.getBucketCountsCount()];
        Arrays.setAll(counts, i -> Numbers.unsigned(buckets.getBucketCounts(i)));
        return ExponentialBuckets.of(buckets.getOffset(), counts);
    }

    private static double sum(HistogramDataPoint point) {
        return point.hasSum() ? point.getSum() : Double.NaN;
    }
}
