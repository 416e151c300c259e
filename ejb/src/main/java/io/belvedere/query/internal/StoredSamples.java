package io.belvedere.query.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.sample.SampleReader;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The samples of a tenant, as queries see them. */
record StoredSamples(SampleReader reader, TenantId tenant) implements SampleSource {

    @Override
    public void select(Selection selection, Visitor visitor) {
        Shown shown = new Shown(visitor);
        reader.read(
                tenant,
                matchers(selection.matches()),
                next(selection.afterMillis()),
                next(selection.untilMillis()),
                Long.MAX_VALUE,
                shown);
        shown.rethrow();
    }

    /** From ranges that are open on the left to ranges that are open on the right. */
    private static long next(long millis) {
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
    private static final class Shown implements SampleReader.Visitor {

        private final Visitor visitor;
        private @Nullable RuntimeException failure;

        Shown(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public boolean series(int ref, Labels labels, Samples samples) {
            try {
                int size = samples.size();
                visitor.series(
                        labels(labels),
                        samples.timestamps().length == size
                                ? samples.timestamps()
                                : Arrays.copyOf(samples.timestamps(), size),
                        samples.values().length == size ? samples.values() : Arrays.copyOf(samples.values(), size));
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
