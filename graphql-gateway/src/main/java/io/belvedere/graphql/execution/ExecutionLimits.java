package io.belvedere.graphql.execution;

import io.belvedere.access.Role;
import io.belvedere.graphql.cost.CostSettings;
import io.belvedere.graphql.limit.RequestLimits;
import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;

/**
 * What one request may ask for, cost and take, what is kept of documents and of answers, how much is told of a faulty
 * document, and who may ask for the schema itself.
 */
public record ExecutionLimits(
        RequestLimits request,
        CostSettings cost,
        Duration timeout,
        int cachedDocuments,
        long maxKnownBytes,
        int maxErrors,
        Role introspectionRole) {

    private static final long MEBIBYTE = 1 << 20;

    public static final ExecutionLimits DEFAULTS = new ExecutionLimits(
            RequestLimits.DEFAULTS, CostSettings.DEFAULTS, Duration.ofSeconds(30), 500, 32 * MEBIBYTE, 20, Role.VIEWER);

    public static ExecutionLimits from(Settings settings) {
        return new ExecutionLimits(
                RequestLimits.from(settings),
                CostSettings.from(settings),
                settings.seconds(
                        "belvedere.graphql.timeout-seconds",
                        DEFAULTS.timeout,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(540)),
                settings.integer("belvedere.graphql.cached-documents", DEFAULTS.cachedDocuments, 0, 10_000),
                MEBIBYTE
                        * settings.integer(
                                "belvedere.graphql.max-known-mib",
                                (int) (DEFAULTS.maxKnownBytes / MEBIBYTE),
                                0,
                                65_536),
                // The engine itself stops validating at a hundred.
                settings.integer("belvedere.graphql.max-errors", DEFAULTS.maxErrors, 1, 100),
                settings.oneOf(
                        "belvedere.graphql.introspection-role",
                        DEFAULTS.introspectionRole,
                        Map.of("viewer", Role.VIEWER, "editor", Role.EDITOR, "administrator", Role.ADMINISTRATOR)));
    }

    /** The same for those who may introspect from this role on. */
    public ExecutionLimits withIntrospectionFrom(Role role) {
        return new ExecutionLimits(request, cost, timeout, cachedDocuments, maxKnownBytes, maxErrors, role);
    }

    /** The same with another limit of the cost. */
    public ExecutionLimits with(CostSettings limit) {
        return new ExecutionLimits(
                request, limit, timeout, cachedDocuments, maxKnownBytes, maxErrors, introspectionRole);
    }

    /** The same with another time for each request. */
    public ExecutionLimits within(Duration time) {
        return new ExecutionLimits(request, cost, time, cachedDocuments, maxKnownBytes, maxErrors, introspectionRole);
    }
}
