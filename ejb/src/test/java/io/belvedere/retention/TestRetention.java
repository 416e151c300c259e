package io.belvedere.retention;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Policies, pins and generations for tests. */
final class TestRetention {

    static final TenantId ACME = new TenantId("acme");
    static final TenantId OTHER = new TenantId("other");
    static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");

    private TestRetention() {}

    static PolicyDraft draft(String name, int position, KeptDays kept, LabelMatcher... matchers) {
        return new PolicyDraft(new PolicyName(name), position, List.of(matchers), kept);
    }

    static RetentionPolicy policy(TenantId tenant, String name, int position, KeptDays kept, LabelMatcher... matchers) {
        return RetentionPolicy.of(tenant, draft(name, position, kept, matchers), "ada", MIDNIGHT);
    }

    static Pin pin(TenantId tenant, Instant from, Instant until) {
        return new Pin(PinId.random(), tenant, new PinDraft(List.of(), from, until, "outage"), "ada", MIDNIGHT);
    }

    /** That of the day so many days before {@link #MIDNIGHT}, so that day 0 begins there. */
    static Holding holding(long generation, Tier tier, RetentionClass retentionClass, int daysBefore) {
        Instant from = MIDNIGHT.minus(Duration.ofDays(daysBefore));
        return new Holding(
                generation,
                new StorageClass(tier, retentionClass),
                from,
                from.plus(Duration.ofDays(1)),
                new Volume(10, 1_000, 5_000));
    }
}
