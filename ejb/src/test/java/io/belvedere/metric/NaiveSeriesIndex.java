package io.belvedere.metric;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks every series each time: slow, and plain enough to be believed. */
public final class NaiveSeriesIndex implements SeriesIndex {

    private final TreeMap<Integer, Labels> series = new TreeMap<>();

    @Override
    public synchronized void add(int ref, Labels labels) {
        int known = find(labels);
        boolean taken = series.containsKey(ref) && !labels.equals(series.get(ref));
        if (ref <= 0 || taken || (known != NO_SERIES && known != ref)) {
            throw new IllegalArgumentException("ref " + ref + " cannot be of " + labels);
        }
        series.put(ref, labels);
    }

    @Override
    public synchronized void remove(int ref) {
        series.remove(ref);
    }

    @Override
    public synchronized int find(Labels labels) {
        for (Map.Entry<Integer, Labels> entry : series.entrySet()) {
            if (entry.getValue().asMap().equals(labels.asMap())) {
                return entry.getKey();
            }
        }
        return NO_SERIES;
    }

    @Override
    public synchronized Optional<Labels> labels(int ref) {
        return Optional.ofNullable(series.get(ref));
    }

    @Override
    public synchronized int[] select(List<LabelMatcher> matchers) {
        return series.entrySet().stream()
                .filter(entry -> matchers.stream().allMatch(matcher -> matcher.matches(entry.getValue())))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    @Override
    public synchronized List<String> labelNames(List<LabelMatcher> matchers) {
        Set<String> names = new TreeSet<>(LabelRules.ORDER);
        selected(matchers).forEach(labels -> names.addAll(labels.asMap().keySet()));
        return List.copyOf(names);
    }

    @Override
    public synchronized List<String> labelValues(String name, List<LabelMatcher> matchers) {
        Set<String> values = new TreeSet<>(LabelRules.ORDER);
        selected(matchers).forEach(labels -> values.add(labels.get(name)));
        values.remove("");
        return List.copyOf(values);
    }

    @Override
    public synchronized SeriesCounts counts() {
        Set<Map.Entry<String, String>> pairs = new HashSet<>();
        selected(List.of()).forEach(labels -> pairs.addAll(labels.asMap().entrySet()));
        return new SeriesCounts(series.size(), labelNames(List.of()).size(), pairs.size());
    }

    /** Counts characters, as nothing is shared here. */
    @Override
    public synchronized long memoryBytes() {
        return selected(List.of())
                .mapToLong(labels -> labels.toString().length())
                .sum();
    }

    @Override
    public synchronized List<LabelCardinality> labelCardinalities(List<LabelMatcher> matchers, int limit) {
        return labelNames(matchers).stream()
                .map(name -> new LabelCardinality(
                        name,
                        labelValues(name, matchers).size(),
                        selected(matchers)
                                .filter(labels -> !labels.get(name).isEmpty())
                                .count()))
                .sorted(Comparator.comparing(LabelCardinality::values, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<MetricCardinality> metricCardinalities(int limit) {
        return labelValues(LabelRules.METRIC_NAME, List.of()).stream()
                .map(metric -> new MetricCardinality(
                        metric,
                        selected(List.of())
                                .filter(labels -> labels.metricName().equals(metric))
                                .count()))
                .sorted(Comparator.comparing(MetricCardinality::series, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private Stream<Labels> selected(List<LabelMatcher> matchers) {
        return series.values().stream()
                .filter(labels -> matchers.stream().allMatch(matcher -> matcher.matches(labels)));
    }
}
