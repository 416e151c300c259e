package io.belvedere.metric;

import java.util.List;
import java.util.Optional;

/**
 * The series of one tenant by their labels. A series is known by its ref, a positive int that the series store gives out
 * once and never for other labels: bitmaps and arrays hold it as it is, and two thousand million series are more than a
 * tenant makes in its life.
 *
 * <p>Any number of threads may ask while others add and remove. An answer has a series with all its labels or not at all.
 */
public interface SeriesIndex {

    /** In place of a ref: there is no such series. */
    int NO_SERIES = 0;

    /**
     * Adds a series, or does nothing if it is there already.
     *
     * @throws IllegalArgumentException if the ref is not positive, or ref or labels are there with another partner
     */
    void add(int ref, Labels labels);

    /** Does nothing if there is no such series. */
    void remove(int ref);

    /** The ref of the series with exactly these labels, or {@link #NO_SERIES}. Never waits, for every sample asks. */
    int find(Labels labels);

    Optional<Labels> labels(int ref);

    /** The refs, ascending, of the series that meet every condition; of all series if there is none. */
    int[] select(List<LabelMatcher> matchers);

    /** The names, in order, of the labels that some selected series has. */
    List<String> labelNames(List<LabelMatcher> matchers);

    /** The values, in order, that a label has on the selected series. */
    List<String> labelValues(String name, List<LabelMatcher> matchers);

    SeriesCounts counts();

    /** About how much of the heap this index holds. Walks all label values: for gauges and pages, not for each request. */
    long memoryBytes();

    /** The labels with the most values on the selected series, at most {@code limit} of them; equals in order of name. */
    List<LabelCardinality> labelCardinalities(List<LabelMatcher> matchers, int limit);

    /** The metrics with the most series, at most {@code limit} of them; equals in order of name. */
    List<MetricCardinality> metricCardinalities(int limit);
}
