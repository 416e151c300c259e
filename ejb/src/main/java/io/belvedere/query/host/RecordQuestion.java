package io.belvedere.query.host;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Span;
import io.belvedere.promql.syntax.Timing;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are asked for.
 *
 * @param filters all of which a record meets
 * @param limit how many are answered at most
 */
public record RecordQuestion(RecordKind kind, List<RecordFilter> filters, int limit) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 10_000;

    private static final Span NOWHERE = new Span(0, 0);

    public RecordQuestion {
        filters = List.copyOf(filters);
        requireLimit(limit);
    }

    /** The limit, unless it is none that may be. */
    public static int requireLimit(long limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BelvedereException.invalid("limit", "is " + limit + ", must be from 1 to " + MAX_LIMIT);
        }
        return (int) limit;
    }

    /** The query for the fields that are measured at a time. */
    public String present() {
        return selector().toString();
    }

    /** The query for what was measured in some time up to another. */
    public String samples(long rangeMillis) {
        return new RangeSelector(selector(), rangeMillis, NOWHERE).toString();
    }

    private VectorSelector selector() {
        List<LabelMatch> matches = new ArrayList<>(kind.matches());
        filters.forEach(filter -> matches.add(filter.match()));
        return new VectorSelector(null, matches, Timing.UNCHANGED, NOWHERE);
    }
}
