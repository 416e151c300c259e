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

    public static Caller of(DataFetchingEnvironment environment) {
        Caller caller = environment.getGraphQlContext().get(Caller.class);
        if (caller == null) {
            throw new IllegalStateException("the request was started without a caller");
        }
        return caller;
    }
}
