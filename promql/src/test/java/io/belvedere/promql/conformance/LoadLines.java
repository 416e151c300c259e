package io.belvedere.promql.conformance;

import io.belvedere.promql.SeriesLabels;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One {@code load} of a script. A series that it names twice has the points of the last line. */
final class LoadLines {

    /** Start timestamps precede the line of their series; without a series they hold for the rest of the block. */
    private static final Pattern START_TIMESTAMPS = Pattern.compile("(?<series>\\S*)@st\\s.*");

    private static final Pattern PART_OF_HISTOGRAM = Pattern.compile("(?<base>.+)_(?:bucket|count|sum)");

    private final long stepMillis;
    private final Map<SeriesLabels, StoredSeries> series = new LinkedHashMap<>();
    private boolean nextHasStartTimestamps;
    private boolean allHaveStartTimestamps;

    LoadLines(long stepMillis) {
        this.stepMillis = stepMillis;
    }

    void add(String line) {
        Matcher startTimestamps = START_TIMESTAMPS.matcher(line);
        if (startTimestamps.matches()) {
            nextHasStartTimestamps = true;
            allHaveStartTimestamps |= startTimestamps.group("series").isEmpty();
            return;
        }
        StoredSeries stored = StoredSeries.of(SeriesLine.parse(line), stepMillis, features());
        series.put(stored.labels(), stored);
        nextHasStartTimestamps = allHaveStartTimestamps;
    }

    private Set<UnsupportedFeature> features() {
        return nextHasStartTimestamps ? EnumSet.of(UnsupportedFeature.START_TIMESTAMPS) : Set.of();
    }

    List<StoredSeries> series() {
        return List.copyOf(series.values());
    }

    /** The native histograms that {@code load_with_nhcb} makes of the classic ones. */
    List<StoredSeries> nativeHistograms() {
        return series.keySet().stream()
                .flatMap(LoadLines::nativeLabels)
                .distinct()
                .map(StoredSeries::ofHistograms)
                .toList();
    }

    private static Stream<SeriesLabels> nativeLabels(SeriesLabels classic) {
        Matcher name = PART_OF_HISTOGRAM.matcher(classic.get(SeriesLabels.METRIC_NAME));
        return name.matches()
                ? Stream.of(classic.with(SeriesLabels.METRIC_NAME, name.group("base"))
                        .with("le", ""))
                : Stream.empty();
    }
}
