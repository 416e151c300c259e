package io.belvedere.promql;

import io.belvedere.promql.syntax.LabelMatch;
import java.util.List;

/** Where the samples of a query come from. */
public interface SampleSource {

    /** Shows each series that meets all conditions and has samples in the range, in any order, each once. */
    void select(Selection selection, Visitor visitor);

    /** Samples later than {@code afterMillis} and not later than {@code untilMillis}. */
    record Selection(List<LabelMatch> matches, long afterMillis, long untilMillis) {}

    /** Is shown series. The samples are in the order of time, stale markers among them; the arrays stay as they are. */
    interface Visitor {
        void series(SeriesLabels labels, long[] timestampsMillis, double[] values);
    }
}
