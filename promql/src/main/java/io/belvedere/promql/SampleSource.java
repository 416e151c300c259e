package io.belvedere.promql;

import io.belvedere.promql.syntax.LabelMatch;
import java.util.List;

/** Where the samples of a query come from. */
public interface SampleSource {

    /** Shows each series that meets all conditions and has samples in the range, in any order, each once. */
    void select(Selection selection, Visitor visitor);

    /**
     * Shows the same series by stretches instead, all of a length that divides {@code dividingMillis}, as both ends of the
     * selection do. Answers false, and shows nothing, if there are none that take less than the samples.
     */
    default boolean selectStretches(Selection selection, long dividingMillis, StretchVisitor visitor) {
        return false;
    }

    /** Samples later than {@code afterMillis} and not later than {@code untilMillis}. */
    record Selection(List<LabelMatch> matches, long afterMillis, long untilMillis) {}

    /** Is shown series by stretches. */
    interface StretchVisitor {
        void series(SeriesLabels labels, Stretches stretches);
    }

    /** Is shown series. The samples are in the order of time, stale markers among them; the arrays stay as they are. */
    interface Visitor {
        void series(SeriesLabels labels, long[] timestampsMillis, double[] values);
    }
}
