package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The naive twin of rules and plan: minute by minute, policy by policy. All times are whole minutes. */
record NaiveRetention(List<RetentionPolicy> policies, KeptDays otherwise, List<Pin> pins, Instant now) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean isRetired(Holding holding) {
        return isOver(holding) && !isPinned(holding);
    }

    /** Each minute of it is longer ago than its tier is kept. */
    boolean isOver(Holding holding) {
        long days = days(holding.storageClass());
        for (Instant at = holding.from(); at.isBefore(holding.until()); at = at.plus(MINUTE)) {
            if (Duration.between(at.plus(MINUTE), now).compareTo(Duration.ofDays(days)) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isPinned(Holding holding) {
        TenantId tenant = holding.storageClass().retentionClass().tenant();
        for (Pin pin : pins) {
            if (tenant != null && !tenant.equals(pin.tenant())) {
                continue;
            }
            for (Instant at = holding.from(); at.isBefore(holding.until()); at = at.plus(MINUTE)) {
                if (!at.isBefore(pin.terms().from()) && at.isBefore(pin.terms().until())) {
                    return true;
                }
            }
        }
        return false;
    }

    private long days(StorageClass stored) {
        long days = days(otherwise, stored.tier());
        for (RetentionPolicy policy : policies) {
            if (stored.retentionClass().toString().equals(policy.tenant() + "/" + policy.name())) {
                long own = days(policy.kept(), stored.tier());
                days = policy.enabled() ? own : Math.max(own, days);
            }
        }
        return days;
    }

    private static long days(KeptDays kept, Tier tier) {
        return tier == Tier.RAW ? kept.raw() : tier == Tier.ONE_HOUR ? kept.oneHour() : kept.fiveMinutes();
    }
}
