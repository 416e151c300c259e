package io.belvedere.query.ranking;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.Aggregation;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.Grouping;
import io.belvedere.promql.syntax.ValueType;
import java.util.List;

/** Makes groups of the series of a query: those with the same values of some labels are one. */
public record Grouped(List<String> labels, With with) {

    /** How the values of a group become one. */
    public enum With {
        SUM(Aggregation.Operator.SUM),
        AVERAGE(Aggregation.Operator.AVG),
        MAX(Aggregation.Operator.MAX),
        MIN(Aggregation.Operator.MIN),
        COUNT(Aggregation.Operator.COUNT);

        private final Aggregation.Operator operator;

        With(Aggregation.Operator operator) {
            this.operator = operator;
        }
    }

    public Grouped {
        labels = List.copyOf(labels);
    }

    /**
     * The query of the groups of a query, which must be PromQL; without labels the query itself, each of whose series is a
     * group of its own. The tree is what gets the aggregation, so no text of a query can get out of it.
     */
    public String query(String text) {
        if (labels.isEmpty()) {
            return text;
        }
        Expression operand = Query.parse(text).expression();
        if (operand.type() != ValueType.INSTANT_VECTOR) {
            throw BelvedereException.invalid(
                    "query", "is a " + operand.type() + "; what is grouped by labels must be an instant vector");
        }
        Grouping grouping = new Grouping(Grouping.Mode.BY, labels);
        return new Aggregation(with.operator, operand, null, grouping, operand.span()).toString();
    }
}
