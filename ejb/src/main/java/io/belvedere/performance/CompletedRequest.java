package io.belvedere.performance;

import io.belvedere.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that has been answered.
 *
 * @param operation of bounded variety (a method, a route, an operation's type), as it becomes a metric label
 * @param problem what the caller was told, or null for success
 */
public record CompletedRequest(
        Protocol protocol, String operation, RequestId id, @Nullable Problem problem, Duration duration) {

    /** The three ways in. */
    public enum Protocol {
        GRAPHQL,
        GRPC,
        REST
    }
}
