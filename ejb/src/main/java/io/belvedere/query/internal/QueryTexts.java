package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.PromqlException;
import io.belvedere.promql.syntax.Timing;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.List;
import java.util.Map;

/** What callers write, read as PromQL; what is none is refused with the place where it stops to be. */
final class QueryTexts {

    private QueryTexts() {}

    static Query parse(String text) {
        return parse("query", text);
    }

    /** The conditions of a selector. */
    static List<LabelMatch> selector(String text) {
        if (parse("match[]", text).expression() instanceof VectorSelector selector
                && selector.timing().equals(Timing.UNCHANGED)) {
            return selector.allMatches();
        }
        throw BelvedereException.invalid("match[]", "must be a selector such as up{job=\"api\"}, it is " + text);
    }

    private static Query parse(String parameter, String text) {
        try {
            return Query.parse(text);
        } catch (PromqlException wrong) {
            throw new BelvedereException(
                    Problem.INVALID,
                    "invalid parameter \"" + parameter + "\": " + wrong.getMessage(),
                    Map.of(
                            "field",
                            parameter,
                            "line",
                            Integer.toString(wrong.line()),
                            "column",
                            Integer.toString(wrong.column())));
        }
    }
}
