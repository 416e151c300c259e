package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins runs of samples of one series, each in the order of time, into one. Of two at a time, that of the earlier run stays. */
final class TimeMerge {

    private static final Samples NOTHING = Samples.of(new long[0], new double[0]);

    private TimeMerge() {}

    /** The runs that count more come first. */
    static Samples of(List<SampleColumns> runs) {
        if (runs.size() <= 1) {
            return runs.isEmpty() ? NOTHING : runs.get(0).view();
        }
        Optional<Samples> inTurn = inTurn(runs);
        if (inTurn.isPresent()) {
            return inTurn.get();
        }
        // Halves of halves, so that of many runs no sample is copied more than a few times.
        int middle = runs.size() / 2;
        return merge(of(runs.subList(0, middle)), of(runs.subList(middle, runs.size())));
    }

    /** All of them as they are, if each ends before another begins, as parts of different windows do. */
    private static Optional<Samples> inTurn(List<SampleColumns> runs) {
        List<SampleColumns> sorted = runs.stream()
                .filter(run -> run.size() > 0)
                .sorted(Comparator.comparingLong(run -> run.time(0)))
                .toList();
        int size = 0;
        long last = Long.MIN_VALUE;
        for (SampleColumns run : sorted) {
            if (size > 0 && run.time(0) <= last) {
                return Optional.empty();
            }
            last = run.time(run.size() - 1);
            size += run.size();
        }
        SampleColumns joined = new SampleColumns(size);
        sorted.forEach(joined::add);
        return Optional.of(joined.view());
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
