package io.belvedere.graphql.metrics;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.problem.BelvedereException;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dataloader.DataLoaderRegistry;

/** The queries of a request are all under way before one is waited for, equal ones once, and each fails by itself. */
public final class MetricLoaders {

    static final BatchedField<MetricQuestion, Supplier<QueryAnswer>> ANSWERS = new BatchedField<>("metricQueries");

    private MetricLoaders() {}

    public static void register(DataLoaderRegistry loaders, QueryService queries, Caller caller) {
        ANSWERS.register(loaders, questions -> answers(queries, caller, questions));
    }

    private static Map<MetricQuestion, Supplier<QueryAnswer>> answers(
            QueryService queries, Caller caller, Set<MetricQuestion> questions) {
        Map<MetricQuestion, Supplier<QueryAnswer>> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, begun(() -> question.begin(queries, caller))));
        answers.replaceAll((question, begun) -> landed(begun));
        return answers;
    }

    private static Supplier<QueryAnswer> begun(Supplier<Supplier<QueryAnswer>> beginning) {
        try {
            return beginning.get();
        } catch (BelvedereException refused) {
            return failing(refused);
        }
    }

    private static Supplier<QueryAnswer> landed(Supplier<QueryAnswer> begun) {
        try {
            QueryAnswer answer = begun.get();
            return () -> answer;
        } catch (BelvedereException failure) {
            return failing(failure);
        }
    }

    private static Supplier<QueryAnswer> failing(BelvedereException failure) {
        return () -> {
            throw failure;
        };
    }
}
