package io.belvedere.vitals.internal;

import io.belvedere.collect.Measurements;
import io.belvedere.vitals.WebVital;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often values fell below each bound. Not safe for several threads. */
final class VitalHistogram {

    private final WebVital vital;
    /** By bucket, each without those below; the last has no bound. */
    private final long[] counts;

    private double sum;

    VitalHistogram(WebVital vital) {
        this.vital = vital;
        this.counts = new long[vital.bounds().size() + 1];
    }

    void add(double value) {
        int bucket = 0;
        while (bucket < vital.bounds().size() && value > vital.bounds().get(bucket)) {
            bucket++;
        }
        counts[bucket]++;
        sum += value;
    }

    void addTo(Measurements target, Map<String, String> labels) {
        List<Double> bounds = vital.bounds();
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            Map<String, String> ofBucket = new LinkedHashMap<>(labels);
            ofBucket.put("le", i < bounds.size() ? Double.toString(bounds.get(i)) : "+Inf");
            target.add(vital.metric() + "_bucket", (double) below, ofBucket);
        }
        target.add(vital.metric() + "_sum", sum, labels);
        target.add(vital.metric() + "_count", (double) below, labels);
    }
}
