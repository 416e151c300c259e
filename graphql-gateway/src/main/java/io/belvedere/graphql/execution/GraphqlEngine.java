package io.belvedere.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.refusal.Refusals;
import io.belvedere.performance.RequestId;
import java.util.List;
import java.util.function.BiConsumer;
import org.dataloader.DataLoaderRegistry;

/**
 * Executes requests on the caller's thread, within the limits. Each request has loaders of its own, so nothing that was
 * read for one caller is seen by another.
 */
public final class GraphqlEngine {

    private final GraphQL graphql;
    private final ParserOptions parserOptions;
    private final BiConsumer<DataLoaderRegistry, Caller> loaders;

    public GraphqlEngine(GraphQLSchema schema, ExecutionLimits limits, BiConsumer<DataLoaderRegistry, Caller> loaders) {
        this.loaders = loaders;
        parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.maxDocumentCharacters()));
        graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new DocumentCache(limits.cachedDocuments()))
                .defaultDataFetcherExceptionHandler(new FetchFaults())
                .instrumentation(new ChainedInstrumentation(List.of(
                        new MaxQueryDepthInstrumentation(limits.maxDepth()),
                        new MaxQueryComplexityInstrumentation(limits.maxFields()),
                        new OperationNaming())))
                .build();
    }

    public GraphqlAnswer execute(GraphqlRequest request, Caller caller, RequestId id) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        loaders.accept(registry, caller);
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(registry)
                .graphQLContext(context -> fill(context, caller, id))
                .build();
        ExecutionResult result = graphql.execute(input);
        ExecutionResult coded = result.transform(builder -> builder.errors(result.getErrors().stream()
                .<GraphQLError>map(error -> ErrorCodes.coded(error, id))
                .toList()));
        GraphQLContext context = input.getGraphQLContext();
        return new GraphqlAnswer(coded, OperationNaming.of(context), Refusals.first(context));
    }

    private void fill(GraphQLContext.Builder context, Caller caller, RequestId id) {
        Callers.put(context, caller);
        context.put(RequestId.class, id);
        context.put(ParserOptions.class, parserOptions);
    }
}
