package io.belvedere.graphql.server;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.build.Build;
import io.belvedere.graphql.execution.ExecutionLimits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what answers, and what it takes of a request. */
record ServerQueries(Build build, InstantSource clock) {

    /** The component names are the schema's field names. */
    public record Server(
            String version,
            @Nullable String commit,
            @Nullable Instant builtAt,
            Instant time,
            long timeoutSeconds,
            List<Limit> limits) {}

    /** How much a request may have of what errors call {@code counted}. The component names are the schema's field names. */
    public record Limit(String counted, int limit) {}

    Server server(DataFetchingEnvironment environment) {
        ExecutionLimits limits =
                Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionLimits.class));
        List<Limit> told = new ArrayList<>();
        limits.request().byName().forEach((counted, limit) -> told.add(new Limit(counted, limit)));
        told.add(new Limit("cost", limits.cost().maxCost()));
        return new Server(
                build.version(),
                build.revision().isEmpty() ? null : build.revision(),
                instant(build.date()),
                clock.instant(),
                limits.timeout().toSeconds(),
                told);
    }

    private static @Nullable Instant instant(String date) {
        try {
            return Instant.parse(date);
        } catch (DateTimeException notTold) {
            return null;
        }
    }
}
