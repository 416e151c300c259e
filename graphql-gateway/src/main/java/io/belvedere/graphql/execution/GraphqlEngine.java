package io.belvedere.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.incremental.IncrementalExecutionResult;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.TimeLeft;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.graphql.refusal.Refusals;
import io.belvedere.performance.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dataloader.DataLoaderRegistry;
import org.reactivestreams.Publisher;

/**
 * Executes requests on the caller's thread, within the limits. Each request has loaders of its own, so nothing that was
 * read for one caller is seen by another.
 */
public final class GraphqlEngine {

    private final GraphQL graphql;
    private final LimitGuard guard;
    private final CostGuard costs;
    private final ExecutionLimits limits;
    private final RequestLoaders loaders;

    public GraphqlEngine(GraphQLSchema schema, ExecutionLimits limits, RequestLoaders loaders) {
        this(schema, limits, loaders, UnaryOperator.identity(), Set.of());
    }

    /**
     * With something that stands before the parsing of documents, and the classes of which no object ever changes, so that
     * what is known of one need not be found out again.
     */
    public GraphqlEngine(
            GraphQLSchema schema,
            ExecutionLimits limits,
            RequestLoaders loaders,
            UnaryOperator<PreparsedDocumentProvider> gate,
            Set<Class<?>> lasting) {
        this.loaders = loaders;
        guard = new LimitGuard(limits.request());
        costs = new CostGuard(schema, limits.cost());
        this.limits = limits;
        FetchFaults faults = new FetchFaults();
        graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(gate.apply(new DocumentCache(limits.cachedDocuments())))
                .defaultDataFetcherExceptionHandler(faults)
                .queryExecutionStrategy(new KnowingStrategy(faults, lasting, limits.maxKnownBytes()))
                .instrumentation(new Guards(guard, List.of(new OperationNaming(), new KindGuard(), costs)))
                .build();
    }

    /** What a query or mutation comes to. Subscriptions are refused: here is room for one answer only. */
    public GraphqlAnswer execute(GraphqlRequest request, Caller caller, RequestId id) {
        return execute(request, caller, id, new Deadline(limits.timeout()));
    }

    /** Executes several requests, all of which have the time of one; what comes later is refused. */
    public Function<GraphqlRequest, GraphqlAnswer> withinTheTimeOfOne(Caller caller, RequestId id) {
        Deadline deadline = new Deadline(limits.timeout());
        return request -> {
            deadline.check();
            return execute(request, caller, id, deadline);
        };
    }

    private GraphqlAnswer execute(GraphqlRequest request, Caller caller, RequestId id, Deadline deadline) {
        ExecutionInput input = input(request, caller, id, deadline);
        return answer(deadline.await(graphql.executeAsync(input)), input, id);
    }

    /** The same for a client that takes the answer in parts, if its document defers some of it. */
    public PartedAnswer executeInParts(GraphqlRequest request, Caller caller, RequestId id) {
        Deadline deadline = new Deadline(limits.timeout());
        ExecutionInput input = input(request, caller, id, deadline)
                .transform(builder -> builder.graphQLContext(
                        context -> context.put(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true)));
        ExecutionResult result = deadline.await(graphql.executeAsync(input));
        LaterParts later = result instanceof IncrementalExecutionResult parts
                ? new LaterParts(parts.getIncrementalItemPublisher(), deadline, id)
                : null;
        return new PartedAnswer(answer(result, input, id), later);
    }

    /**
     * The same for somebody who stays connected, subscriptions included. The deadline of a subscription is for its
     * beginning; what its events read has deadlines of its own.
     */
    public StreamedAnswer stream(GraphqlRequest request, Visitor visitor, RequestId id) {
        Deadline deadline = new Deadline(limits.timeout());
        ExecutionInput input = input(request, visitor.caller(), id, deadline)
                .transform(builder ->
                        builder.graphQLContext(context -> Callers.put(context, visitor.workingOn(deadline.turns()))));
        ExecutionResult result = deadline.await(graphql.executeAsync(input));
        if (result.getData() instanceof Publisher<?> events) {
            deadline.turns().goOnWith(visitor.threads());
            GraphqlAnswer accepted = answer(result.transform(builder -> builder.data(null)), input, id);
            return new StreamedAnswer(
                    accepted, new MappedPublisher<>(events, event -> event((ExecutionResult) event, input, id)));
        }
        return new StreamedAnswer(answer(result, input, id), null);
    }

    private ExecutionInput input(GraphqlRequest request, Caller caller, RequestId id, Deadline deadline) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        loaders.register(registry, caller, deadline.turns());
        return ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(registry)
                .graphQLContext(context -> fill(context, request, caller, id, deadline))
                // Messages are the same on every machine.
                .locale(Locale.ENGLISH)
                .build();
    }

    private GraphqlAnswer answer(ExecutionResult result, ExecutionInput input, RequestId id) {
        return event(costs.told(result, input.getGraphQLContext()), input, id);
    }

    /** What a subscription cost by estimate is the same for all of its events, so none of them says it. */
    private GraphqlAnswer event(ExecutionResult result, ExecutionInput input, RequestId id) {
        GraphQLContext context = input.getGraphQLContext();
        return new GraphqlAnswer(coded(result, id), OperationNaming.of(context), Refusals.first(context));
    }

    /** Of what is wrong with a document the first few are told; of what was executed, everything. */
    private ExecutionResult coded(ExecutionResult result, RequestId id) {
        int told = result.isDataPresent() ? Integer.MAX_VALUE : limits.maxErrors();
        return result.transform(builder -> builder.errors(result.getErrors().stream()
                .limit(told)
                .<GraphQLError>map(error -> ErrorCodes.coded(error, id))
                .toList()));
    }

    private void fill(
            GraphQLContext.Builder context, GraphqlRequest request, Caller caller, RequestId id, Deadline deadline) {
        context.put(GraphqlRequest.class, request);
        Callers.put(context, caller);
        context.put(RequestId.class, id);
        context.put(Deadline.class, deadline);
        context.put(ExecutionLimits.class, limits);
        TimeLeft.put(context, deadline::remaining);
        // What one loader has read may be what another one is asked for.
        context.put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, true);
        guard.prepare(context);
        context.put(Introspection.INTROSPECTION_DISABLED, !caller.role().includes(limits.introspectionRole()));
    }
}
