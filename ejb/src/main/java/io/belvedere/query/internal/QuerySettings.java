package io.belvedere.query.internal;

import io.belvedere.access.Role;
import io.belvedere.promql.QueryLimits;
import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;

/**
 * What queries may take, and whose they may be.
 *
 * @param role from which on a caller may ask what it likes
 * @param timeout that no query exceeds
 * @param maxSteps of a range
 * @param slow from how long on a query is worth a note
 */
record QuerySettings(Role role, Duration timeout, int maxSteps, Duration slow, QueryLimits limits) {

    static final QuerySettings DEFAULTS =
            new QuerySettings(Role.EDITOR, Duration.ofMinutes(2), 11_000, Duration.ofSeconds(1), QueryLimits.DEFAULTS);

    static QuerySettings from(Settings settings) {
        QueryLimits limits = DEFAULTS.limits;
        return new QuerySettings(
                settings.oneOf(
                        "belvedere.query.role",
                        DEFAULTS.role,
                        Map.of("viewer", Role.VIEWER, "editor", Role.EDITOR, "administrator", Role.ADMINISTRATOR)),
                settings.seconds(
                        "belvedere.query.timeout-seconds",
                        DEFAULTS.timeout,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(9)),
                settings.integer("belvedere.query.max-steps", DEFAULTS.maxSteps, 1, 1_000_000),
                settings.millis(
                        "belvedere.query.slow-millis", DEFAULTS.slow, Duration.ofMillis(1), Duration.ofHours(1)),
                new QueryLimits(
                        settings.seconds(
                                        "belvedere.query.lookback-seconds",
                                        Duration.ofMillis(limits.lookbackMillis()),
                                        Duration.ofSeconds(1),
                                        Duration.ofDays(1))
                                .toMillis(),
                        settings.integer(
                                "belvedere.query.max-samples", Math.toIntExact(limits.maxSamples()), 1_000, 1 << 30),
                        settings.seconds(
                                        "belvedere.query.default-subquery-step-seconds",
                                        Duration.ofMillis(limits.defaultSubqueryStepMillis()),
                                        Duration.ofSeconds(1),
                                        Duration.ofDays(1))
                                .toMillis()));
    }

    /** Of a query that asks for its own look-back. */
    QueryLimits limitsWith(Duration lookback) {
        return new QueryLimits(lookback.toMillis(), limits.maxSamples(), limits.defaultSubqueryStepMillis());
    }
}
