package io.belvedere.panel.internal;

import io.belvedere.layout.Query;
import io.belvedere.promql.QueryResult;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.overlay.PreviousPeriod;
import java.util.List;
import java.util.Optional;

/**
 * What one query of a panel comes to.
 *
 * @param before if it is asked for the time before, to be laid over the panel's own
 */
record PanelPart(Query query, Optional<PreviousPeriod> before, Pending<QueryAnswer> answer) {

    List<QueryResult.Series> series(QueryResult result) {
        return before.map(period -> period.moved(result)).orElse(result.series());
    }
}
