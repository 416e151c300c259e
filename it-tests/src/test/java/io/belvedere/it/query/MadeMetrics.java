package io.belvedere.it.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * An hour of metrics of all kinds. Values are multiples of 1/64, so that sums do not depend on their order. Times end in
 * another digit than those of queries and their windows do (0, 1 and 5), so that no sample lies on an edge, where versions of
 * Prometheus differ.
 */
final class MadeMetrics {

    static final List<String> JOBS = List.of("api", "web", "db");
    static final List<String> INSTANCES = List.of("a:80", "b:80", "c:81");
    static final List<String> VERSIONS = List.of("1.0", "1.1-β", "2.0 \"x\"\\");
    static final List<String> ZONES = List.of("north", "south");
    static final List<String> CODES = List.of("200", "404", "500");

    private static final long GAP_MILLIS = 360_000;
    private static final long[] LAST_DIGITS = {2, 3, 4, 6, 7, 8, 9};
    private static final String[] BOUNDS = {"0.1", "0.5", "1", "2.5", "+Inf"};
    private static final String[] COARSE_BOUNDS = {"0.25", "1", "+Inf"};

    private final Random random;
    private final String prefix;
    private final long fromMillis;
    private final long untilMillis;
    private final List<MadeSeries> made = new ArrayList<>();

    private MadeMetrics(Random random, String prefix, long fromMillis, long untilMillis) {
        this.random = random;
        this.prefix = prefix;
        this.fromMillis = fromMillis;
        this.untilMillis = untilMillis;
    }

    static List<MadeSeries> make(Random random, String prefix, long fromMillis, long untilMillis) {
        MadeMetrics metrics = new MadeMetrics(random, prefix, fromMillis, untilMillis);
        for (int job = 0; job < JOBS.size(); job++) {
            for (int instance = 0; instance < INSTANCES.size(); instance++) {
                metrics.makeTarget(job, instance);
            }
        }
        metrics.makeOddShapes();
        return metrics.made;
    }

    private void makeTarget(int job, int instance) {
        String[] target = {"job", JOBS.get(job), "instance", INSTANCES.get(instance)};
        int number = job * INSTANCES.size() + instance;
        for (String code : CODES) {
            counter(series("requests_total", with(target, "code", code)), random.nextInt(20), 15_000);
        }
        counter(series("bytes_total", target), 5_000, 30_000);
        level(series("level", with(target, "zone", ZONES.get(number % 2))), number);
        temperature(series("temperature", target));
        up(series("up", target));
        steady(series("info", with(target, "version", VERSIONS.get(number % 3), "zone", ZONES.get(random.nextInt(2)))));
        histogram(target, number % 4 == 3 ? COARSE_BOUNDS : BOUNDS);
    }

    private void makeOddShapes() {
        steady(series("odd"));
        steady(series("odd", "text", "a b\tc"));
        steady(series("odd", "text", "ümläut", "_x", "1"));
        steady(series("odd", "text", "😀", "job", "api"));
        steady(series("odd", "text", "\\d+(.*)$1", "job", "api", "instance", "a:80"));
        steady(series("odd", "text", "{}\"'`"));
    }

    /**
     * Steps up by whole numbers, starting again from little now and then, with a gap. When it appears, it is high already:
     * how far a rate reaches back from a low first value is not the same in 2.42.
     */
    private void counter(MadeSeries series, int most, long interval) {
        double value = 20 * most + random.nextInt(1_000);
        long gapAt = time();
        for (long time = start(interval); time < untilMillis; time = after(time, interval)) {
            boolean isAway = time >= gapAt && time < gapAt + GAP_MILLIS;
            boolean hasBegun = !series.points().isEmpty() && (time < gapAt || time > gapAt + GAP_MILLIS + 5 * interval);
            boolean isLow = random.nextInt(60) == 0 && hasBegun;
            value = isLow ? random.nextInt(5) : value + random.nextInt(most + 1);
            if (!isAway) {
                series.add(time, value);
            }
        }
    }

    /** Never the same as another such series: the fraction tells them apart. */
    private void level(MadeSeries series, int number) {
        double walk = random.nextInt(100);
        for (long time = start(20_000); time < untilMillis; time = after(time, 20_000)) {
            walk += random.nextInt(9) - 4;
            series.add(time, walk + number / 64.0);
        }
    }

    /** Below and above zero, with everything that is no number, gaps and stale markers. */
    private void temperature(MadeSeries series) {
        for (long time = start(15_000); time < untilMillis; time = after(time, 15_000)) {
            double value =
                    switch (random.nextInt(80)) {
                        case 0 -> Double.NaN;
                        case 1 -> Double.POSITIVE_INFINITY;
                        case 2 -> Double.NEGATIVE_INFINITY;
                        case 3 -> MadeSeries.STALE;
                        case 4 -> 0.0;
                        default -> (random.nextInt(4_001) - 2_000) / 8.0;
                    };
            series.add(time, value);
            if (random.nextInt(40) == 0) {
                time += random.nextInt(48_000) * 10L;
            }
        }
    }

    private void up(MadeSeries series) {
        boolean marked = false;
        for (long time = start(15_000); time < untilMillis; time = after(time, 15_000)) {
            marked = random.nextInt(marked ? 4 : 50) == 0 != marked;
            series.add(time, marked ? MadeSeries.STALE : Math.min(1, random.nextInt(12)));
        }
    }

    private void steady(MadeSeries series) {
        long end = random.nextInt(3) == 0 ? time() : untilMillis;
        for (long time = start(60_000); time < end; time = after(time, 60_000)) {
            series.add(time, 1);
        }
    }

    private void histogram(String[] target, String... bounds) {
        List<MadeSeries> buckets = new ArrayList<>();
        for (String bound : bounds) {
            buckets.add(series("seconds_bucket", with(target, "le", bound)));
        }
        MadeSeries sum = series("seconds_sum", target);
        MadeSeries count = series("seconds_count", target);
        double[] counts = IntStream.rangeClosed(1, bounds.length)
                .mapToDouble(n -> 100.0 * n)
                .toArray();
        DoubleSupplier seconds = () -> random.nextInt(256) / 64.0;
        double total = 100;
        for (long time = start(15_000); time < untilMillis; time = after(time, 15_000)) {
            for (int observation = random.nextInt(6); observation > 0; observation--) {
                double observed = seconds.getAsDouble();
                total += observed;
                for (int bucket = 0; bucket < bounds.length; bucket++) {
                    boolean within = bounds[bucket].equals("+Inf") || observed <= Double.parseDouble(bounds[bucket]);
                    counts[bucket] += within ? 1 : 0;
                }
            }
            for (int bucket = 0; bucket < bounds.length; bucket++) {
                buckets.get(bucket).add(time, counts[bucket]);
            }
            sum.add(time, total);
            count.add(time, counts[bounds.length - 1]);
        }
    }

    private MadeSeries series(String name, String... labels) {
        MadeSeries series = MadeSeries.of(prefix + "_" + name, labels);
        made.add(series);
        return series;
    }

    private static String[] with(String[] labels, String... more) {
        List<String> all = new ArrayList<>(List.of(labels));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Most series are there from the beginning. */
    private long start(long interval) {
        return random.nextInt(10) == 0 ? time() : after(fromMillis, interval);
    }

    private long time() {
        return jittered(fromMillis + random.nextLong(untilMillis - fromMillis));
    }

    private long after(long time, long interval) {
        return jittered(time + interval + random.nextLong(interval / 8) - interval / 16);
    }

    private long jittered(long time) {
        return time / 10 * 10 + LAST_DIGITS[random.nextInt(LAST_DIGITS.length)];
    }
}
