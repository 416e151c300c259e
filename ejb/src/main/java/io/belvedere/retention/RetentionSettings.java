package io.belvedere.retention;

import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;
import java.time.Duration;

/**
 * What the operators say of retention.
 *
 * @param kept of what falls under no policy
 * @param grace for how long what was retired can come back
 */
public record RetentionSettings(KeptDays kept, Duration grace, int maxPolicies, int maxPins, long budgetBytes) {

    public static final RetentionSettings DEFAULTS =
            new RetentionSettings(KeptDays.DEFAULTS, Duration.ofHours(24), 20, 100, 5L << 30);

    public static RetentionSettings from(Settings settings) {
        KeptDays kept = new KeptDays(
                settings.integer("belvedere.retention.raw-days", KeptDays.DEFAULTS.raw(), 1, KeptDays.MAX),
                settings.integer(
                        "belvedere.retention.five-minute-days", KeptDays.DEFAULTS.fiveMinutes(), 0, KeptDays.MAX),
                settings.integer("belvedere.retention.one-hour-days", KeptDays.DEFAULTS.oneHour(), 0, KeptDays.MAX));
        int graceHours =
                settings.integer("belvedere.retention.grace-hours", Math.toIntExact(DEFAULTS.grace.toHours()), 0, 720);
        int budget = settings.integer(
                "belvedere.retention.budget-megabytes",
                Math.toIntExact(DEFAULTS.budgetBytes >> 20),
                1,
                Integer.MAX_VALUE);
        return new RetentionSettings(
                kept,
                Duration.ofHours(graceHours),
                settings.integer("belvedere.retention.max-policies", DEFAULTS.maxPolicies, 0, 100),
                settings.integer("belvedere.retention.max-pins", DEFAULTS.maxPins, 0, 1_000),
                (long) budget << 20);
    }

    /** Refuses one more policy beside so many. */
    public void admitPolicy(int present) {
        if (present >= maxPolicies) {
            throw BelvedereException.overLimit(
                    "policies",
                    maxPolicies,
                    "the tenant has " + present + " policies, at most " + maxPolicies + " are allowed");
        }
    }

    /** Refuses one more pin beside so many. */
    public void admitPin(int present) {
        if (present >= maxPins) {
            throw BelvedereException.overLimit(
                    "pins", maxPins, "the tenant has " + present + " pins, at most " + maxPins + " are allowed");
        }
    }
}
