package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import java.util.List;

/** Joins runs of samples of one series, each in the order of time, into one. Of two at a time, that of the earlier run stays. */
final class TimeMerge {

    private static final Samples NOTHING = Samples.of(new long[0], new double[0]);

    private TimeMerge() {}

    /** The runs that count more come first. */
    static Samples of(List<SampleColumns> runs) {
        if (runs.size() <= 1) {
            return runs.isEmpty() ? NOTHING : runs.get(0).view();
        }
        // Halves of halves, so that of many runs no sample is copied more than a few times.
        int middle = runs.size() / 2;
        return merge(of(runs.subList(0, middle)), of(runs.subList(middle, runs.size())));
    }

    private static Samples merge(Samples first, Samples second) {
        if (first.size() == 0 || second.size() == 0) {
            return first.size() == 0 ? second : first;
        }
        int size = first.size() + second.size();
        long[] times = new long[size];
        double[] values = new double[size];
        int merged = 0;
        int a = 0;
        int b = 0;
        while (a < first.size() || b < second.size()) {
            boolean fromFirst = isNext(first, a, second, b);
            Samples source = fromFirst ? first : second;
            int place = fromFirst ? a : b;
            long time = source.timestamps()[place];
            if (merged == 0 || times[merged - 1] != time) {
                times[merged] = time;
                values[merged] = source.values()[place];
                merged++;
            }
            a += fromFirst ? 1 : 0;
            b += fromFirst ? 0 : 1;
        }
        return Samples.ofFirst(merged, times, values);
    }

    private static boolean isNext(Samples first, int a, Samples second, int b) {
        if (a == first.size() || b == second.size()) {
            return a < first.size();
        }
        return first.timestamps()[a] <= second.timestamps()[b];
    }
}
