package io.belvedere.metric.internal;

import io.belvedere.metric.LabelCardinality;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricCardinality;
import io.belvedere.metric.SeriesCounts;
import io.belvedere.metric.SeriesIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Keeps a bitmap of refs for each label and value, and a table for {@link #find}, which takes no lock. Who adds or removes
 * waits for others who do; who asks waits at most while one bitmap is read or changed. Equal strings are kept once.
 */
public final class BitmapSeriesIndex implements SeriesIndex {

    private final Object writing = new Object();
    private final SeriesTable table = new SeriesTable();
    private final Postings postings = new Postings();

    @Override
    public void add(int ref, Labels labels) {
        if (ref <= NO_SERIES) {
            throw new IllegalArgumentException("ref is " + ref + ", it must be positive");
        }
        synchronized (writing) {
            if (!isThere(ref, labels)) {
                table.put(ref, postings.add(ref, labels));
            }
        }
    }

    private boolean isThere(int ref, Labels labels) {
        int known = table.find(labels);
        Labels knownLabels = table.labels(ref);
        if (known == ref) {
            return true;
        }
        if (known != NO_SERIES) {
            throw new IllegalArgumentException(labels + " has ref " + known + ", not " + ref);
        }
        if (knownLabels != null) {
            throw new IllegalArgumentException("ref " + ref + " is of " + knownLabels + ", not of " + labels);
        }
        return false;
    }

    @Override
    public void remove(int ref) {
        synchronized (writing) {
            Labels labels = table.labels(ref);
            if (labels != null) {
                table.remove(ref);
                postings.remove(ref, labels);
            }
        }
    }

    @Override
    public int find(Labels labels) {
        return table.find(labels);
    }

    @Override
    public Optional<Labels> labels(int ref) {
        return Optional.ofNullable(table.labels(ref));
    }

    @Override
    public int[] select(List<LabelMatcher> matchers) {
        return selected(matchers).toArray();
    }

    private RoaringBitmap selected(List<LabelMatcher> matchers) {
        return new Selection(table, postings, matchers).refs();
    }

    @Override
    public List<String> labelNames(List<LabelMatcher> matchers) {
        return sorted(census(matchers).names());
    }

    @Override
    public List<String> labelValues(String name, List<LabelMatcher> matchers) {
        return sorted(census(matchers).values(name));
    }

    private Census census(List<LabelMatcher> matchers) {
        return new Census(table, postings, selected(matchers));
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted(LabelRules.ORDER).toList();
    }

    @Override
    public SeriesCounts counts() {
        return new SeriesCounts(postings.all().count(), postings.labels().size(), postings.pairs());
    }

    @Override
    public long memoryBytes() {
        return Memory.INDEX + table.memoryBytes() + postings.memoryBytes();
    }

    @Override
    public List<LabelCardinality> labelCardinalities(List<LabelMatcher> matchers, int limit) {
        return census(matchers)
                .cardinalities()
                .sorted(Comparator.comparingLong(LabelCardinality::values)
                        .reversed()
                        .thenComparing(LabelCardinality::label, LabelRules.ORDER))
                .limit(limit)
                .toList();
    }

    @Override
    public List<MetricCardinality> metricCardinalities(int limit) {
        LabelValues metrics = postings.find(LabelRules.METRIC_NAME);
        if (metrics == null) {
            return List.of();
        }
        return metrics.postings().stream()
                .map(posting -> new MetricCardinality(posting.value(), posting.count()))
                .sorted(Comparator.comparingLong(MetricCardinality::series)
                        .reversed()
                        .thenComparing(MetricCardinality::metric, LabelRules.ORDER))
                .limit(limit)
                .toList();
    }
}
