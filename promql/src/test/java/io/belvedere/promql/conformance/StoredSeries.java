package io.belvedere.promql.conformance;

import io.belvedere.promql.SeriesLabels;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** A loaded series by time. Unsupported features are remembered, and their samples are not there. */
record StoredSeries(SeriesLabels labels, NavigableMap<Long, Double> samples, Set<UnsupportedFeature> features) {

    /** The first point is at time zero. */
    static StoredSeries of(SeriesLine line, long stepMillis, Set<UnsupportedFeature> features) {
        Set<UnsupportedFeature> all = EnumSet.noneOf(UnsupportedFeature.class);
        all.addAll(features);
        if (line.points().holdsHistograms()) {
            all.add(UnsupportedFeature.NATIVE_HISTOGRAMS);
        }
        return new StoredSeries(line.labels(), samples(line.points().points(), stepMillis), all);
    }

    static StoredSeries ofHistograms(SeriesLabels labels) {
        return new StoredSeries(labels, new TreeMap<>(), EnumSet.of(UnsupportedFeature.NATIVE_HISTOGRAMS));
    }

    StoredSeries and(StoredSeries later) {
        NavigableMap<Long, Double> both = new TreeMap<>(samples);
        both.putAll(later.samples);
        Set<UnsupportedFeature> allFeatures = EnumSet.noneOf(UnsupportedFeature.class);
        allFeatures.addAll(features);
        allFeatures.addAll(later.features);
        return new StoredSeries(labels, both, allFeatures);
    }

    private static NavigableMap<Long, Double> samples(List<OptionalDouble> points, long stepMillis) {
        NavigableMap<Long, Double> samples = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            long timeMillis = i * stepMillis;
            points.get(i).ifPresent(value -> samples.put(timeMillis, value));
        }
        return samples;
    }
}
