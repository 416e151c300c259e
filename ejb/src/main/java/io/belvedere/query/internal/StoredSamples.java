package io.belvedere.query.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.rollup.Resolution;
import io.belvedere.sample.RollupReader;
import io.belvedere.sample.SampleReader;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a tenant, as one query sees them. Where roll-ups are of use, the longest that fit are read instead, and
 * remembered as those that were.
 */
final class StoredSamples implements SampleSource {

    private final SampleReader reader;
    private final RollupReader rollups;
    private final TenantId tenant;
    private @Nullable Resolution coarsest;

    StoredSamples(SampleReader reader, RollupReader rollups, TenantId tenant) {
        this.reader = reader;
        this.rollups = rollups;
        this.tenant = tenant;
    }

    /** Of the roll-ups that were read; empty if there were only samples. */
    Optional<Resolution> coarsest() {
        return Optional.ofNullable(coarsest);
    }

    @Override
    public void select(Selection selection, Visitor visitor) {
        Kept failure = new Kept();
        reader.read(
                tenant,
                matchers(selection.matches()),
                next(selection.afterMillis()),
                next(selection.untilMillis()),
                Long.MAX_VALUE,
                (ref, labels, samples) -> failure.keep(() -> show(labels, samples, visitor)));
        failure.rethrow();
    }

    @Override
    public boolean selectStretches(Selection selection, long dividingMillis, StretchVisitor visitor) {
        for (Resolution resolution : Resolution.LONGEST_FIRST) {
            if (dividingMillis % resolution.millis() == 0
                    && rollups.hasRollups(selection.afterMillis(), selection.untilMillis(), resolution)) {
                read(selection, resolution, visitor);
                return true;
            }
        }
        return false;
    }

    private void read(Selection selection, Resolution resolution, StretchVisitor visitor) {
        Kept failure = new Kept();
        rollups.read(
                tenant,
                matchers(selection.matches()),
                selection.afterMillis(),
                selection.untilMillis(),
                resolution,
                (ref, labels, rollup) ->
                        failure.keep(() -> visitor.series(labels(labels), RollupStretches.of(rollup))));
        failure.rethrow();
        if (coarsest == null || coarsest.millis() < resolution.millis()) {
            coarsest = resolution;
        }
    }

    private static void show(Labels labels, Samples samples, Visitor visitor) {
        int size = samples.size();
        long[] times = samples.timestamps();
        double[] values = samples.values();
        visitor.series(
                labels(labels),
                times.length == size ? times : Arrays.copyOf(times, size),
                values.length == size ? values : Arrays.copyOf(values, size));
    }

    /** From ranges that are open on the left to ranges that are open on the right. */
    static long next(long millis) {
        return millis == Long.MAX_VALUE ? millis : millis + 1;
    }

    static List<LabelMatcher> matchers(List<LabelMatch> matches) {
        return matches.stream()
                .map(match -> LabelMatcher.of(match.name(), kind(match.operator()), match.value()))
                .toList();
    }

    private static LabelMatcher.Kind kind(LabelMatch.Operator operator) {
        return switch (operator) {
            case EQUAL -> LabelMatcher.Kind.EQUAL;
            case NOT_EQUAL -> LabelMatcher.Kind.NOT_EQUAL;
            case MATCHES -> LabelMatcher.Kind.MATCHES;
            case NOT_MATCHES -> LabelMatcher.Kind.NOT_MATCHES;
        };
    }

    static SeriesLabels labels(Labels labels) {
        String[] pairs = new String[2 * labels.size()];
        boolean sorted = true;
        for (int i = 0; i < labels.size(); i++) {
            pairs[2 * i] = labels.name(i);
            pairs[2 * i + 1] = labels.value(i);
            // The one order is that of UTF-8 and the other that of UTF-16, which differ beyond the first plane.
            sorted &= i == 0 || pairs[2 * i - 2].compareTo(pairs[2 * i]) < 0;
        }
        return sorted ? SeriesLabels.ofSorted(pairs) : SeriesLabels.of(labels.asMap());
    }

    /**
     * Keeps what the query throws at a series until the reader has ended: it is no failure of the store, and must neither
     * open the store's circuit breaker nor pass through its containers.
     */
    private static final class Kept {

        private @Nullable RuntimeException failure;

        /** Whether the work succeeded, so that there is a point in going on. */
        boolean keep(Runnable work) {
            try {
                work.run();
                return true;
            } catch (RuntimeException thrown) {
                failure = thrown;
                return false;
            }
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
