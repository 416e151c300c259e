package io.belvedere.graphql.metrics;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.graphql.field.Turns;
import io.belvedere.problem.BelvedereException;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dataloader.DataLoaderRegistry;

/** The queries of a request are all under way before one is waited for, equal ones once, and each fails by itself. */
public final class MetricLoaders {

    static final BatchedField<MetricQuestion, Turns.Outcome<QueryAnswer>> ANSWERS = new BatchedField<>("metricQueries");

    private MetricLoaders() {}

    public static void register(DataLoaderRegistry loaders, QueryService queries, Caller caller, Turns turns) {
        ANSWERS.register(loaders, questions -> turns.after(begun(queries, caller, questions)));
    }

    private static Map<MetricQuestion, Pending<QueryAnswer>> begun(
            QueryService queries, Caller caller, Set<MetricQuestion> questions) {
        Map<MetricQuestion, Pending<QueryAnswer>> begun = new LinkedHashMap<>();
        questions.forEach(question -> begun.put(question, begun(queries, caller, question)));
        return begun;
    }

    private static Pending<QueryAnswer> begun(QueryService queries, Caller caller, MetricQuestion question) {
        try {
            return question.begin(queries, caller);
        } catch (BelvedereException refused) {
            return Pending.failed(refused);
        }
    }
}
