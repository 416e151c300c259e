package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;

/** The caller of the request, carried from its start to every fetcher. */
public final class Callers {

    private Callers() {}

    public static void put(GraphQLContext.Builder context, Caller caller) {
        context.put(Caller.class, caller);
    }

    /** For subscriptions, which outlast the proof of who asked for them. */
    public static void put(GraphQLContext.Builder context, Visitor visitor) {
        context.put(Visitor.class, visitor);
    }

    public static Caller of(DataFetchingEnvironment environment) {
        return of(environment.getGraphQlContext());
    }

    public static Caller of(GraphQLContext context) {
        Caller caller = context.get(Caller.class);
        if (caller == null) {
            throw new IllegalStateException("the request was started without a caller");
        }
        return caller;
    }

    /** The caller of a subscription, who stays. */
    public static Visitor visitor(DataFetchingEnvironment environment) {
        Visitor visitor = environment.getGraphQlContext().get(Visitor.class);
        if (visitor == null) {
            throw new IllegalStateException("the subscription was started without a visitor");
        }
        return visitor;
    }
}
