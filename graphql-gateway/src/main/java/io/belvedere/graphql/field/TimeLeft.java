package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.function.Supplier;

/** How long a request may still take, carried from its start to every fetcher that begins something long. */
public record TimeLeft(Supplier<Duration> remaining) {

    private static final long ROUND_MILLIS = 500;

    public static void put(GraphQLContext.Builder context, Supplier<Duration> remaining) {
        context.put(TimeLeft.class, new TimeLeft(remaining));
    }

    /**
     * What a part of the request may take, so that there is time left to answer the others if it takes all of that. In
     * round numbers: those who ask the same at the same time are to have the same.
     */
    public static Duration forOnePart(DataFetchingEnvironment environment) {
        TimeLeft left = environment.getGraphQlContext().get(TimeLeft.class);
        if (left == null) {
            throw new IllegalStateException("the request was started without a deadline");
        }
        long millis = left.remaining.get().toMillis() * 9 / 10;
        return Duration.ofMillis(Math.max(1, millis < ROUND_MILLIS ? millis : millis - millis % ROUND_MILLIS));
    }
}
