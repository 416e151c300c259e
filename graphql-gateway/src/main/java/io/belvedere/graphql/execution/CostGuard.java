package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLSchema;
import io.belvedere.graphql.cost.CostEstimate;
import io.belvedere.graphql.cost.CostSettings;
import io.belvedere.graphql.cost.CostTable;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Refuses operations that are too dear by estimate, and tells what the others cost. */
final class CostGuard implements OperationCheck {

    private final CostSettings settings;
    private final CostTable costs;

    CostGuard(GraphQLSchema schema, CostSettings settings) {
        this.settings = settings;
        costs = new CostTable(schema);
    }

    @Override
    public void check(ExecutionContext execution) {
        double estimated = CostEstimate.of(execution, costs);
        GraphQLContext context = execution.getGraphQLContext();
        context.put(CostGuard.class, estimated);
        if (estimated > settings.maxCost()) {
            RequestId id = Objects.requireNonNull(context.get(RequestId.class));
            throw new AbortExecutionException(List.of(CodedError.of(tooDear(estimated), id)));
        }
    }

    private BelvedereException tooDear(double estimated) {
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                "the request has an estimated cost of %.0f, at most %d is allowed"
                        .formatted(estimated, settings.maxCost()),
                Map.of("limit", Integer.toString(settings.maxCost()), "counted", "cost"));
    }

    /** The result beside what it was estimated to cost, if it was. */
    ExecutionResult told(ExecutionResult result, GraphQLContext context) {
        Double estimated = context.get(CostGuard.class);
        if (!settings.told() || estimated == null) {
            return result;
        }
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        extensions.put("cost", new TreeMap<>(Map.of("estimated", estimated, "limit", settings.maxCost())));
        return result.transform(builder -> builder.extensions(extensions));
    }
}
