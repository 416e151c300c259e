package io.belvedere.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.metric.Labels;
import io.belvedere.retention.Holding;
import io.belvedere.retention.InMemoryPins;
import io.belvedere.retention.InMemoryRetentionPolicies;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.PinDraft;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.Retention;
import io.belvedere.retention.RetentionPlan;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.RetentionSettings;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.DirectTransactions;
import io.belvedere.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Retention over stores in memory, at midnight. */
final class RetentionFixture {

    static final TenantId ACME = new TenantId("acme");
    static final Caller ADMINISTRATOR = new Caller(ACME, "ada", Role.ADMINISTRATOR);
    static final Labels LABELS = Labels.of(Map.of("__name__", "up"));

    private static final Duration LONG = Duration.ofDays(1_000);

    final List<String> counted = new ArrayList<>();
    final ChunkStore chunks;
    final Retention retention;
    final RetentionService service;
    private final InMemoryLeases leases = new InMemoryLeases();
    private final Lease lease;
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    RetentionFixture() {
        InMemoryRetentionPolicies policies = new InMemoryRetentionPolicies();
        InMemoryPins pins = new InMemoryPins();
        Transactions transactions = new DirectTransactions();
        RetentionSettings settings = RetentionSettings.DEFAULTS;
        chunks = new InMemoryChunkStore(leases);
        retention = new RetentionBean(policies, pins, chunks, settings, transactions, new Tally(), () -> now);
        service = new RetentionServiceBean(policies, pins, chunks, settings, transactions, () -> now);
        lease = leases.take("seal", "a", now, LONG).orElseThrow();
    }

    /** A policy for all series, whose samples are kept so many days. */
    static PolicyDraft draft(String name, int rawDays) {
        return new PolicyDraft(new PolicyName(name), 1, List.of(), new KeptDays(rawDays, 30, 365));
    }

    /** Of an hour of the day so many days ago. */
    PinDraft pin(int daysAgo) {
        Instant from = now.minus(Duration.ofDays(daysAgo)).plus(Duration.ofHours(5));
        return new PinDraft(List.of(), from, from.plus(Duration.ofHours(1)), "the outage");
    }

    /** The day that began so many days ago, with three samples in five bytes. */
    long store(String storageClass, int daysAgo) {
        long from = now.minus(Duration.ofDays(daysAgo)).toEpochMilli();
        long generation = chunks.begin(from, from + Duration.ofDays(1).toMillis(), storageClass);
        chunks.write(generation, List.of(new StoredChunk(ACME, 1, from, from, 3, new byte[5])));
        chunks.complete(List.of(generation), Map.of(), List.of(), lease);
        return generation;
    }

    RetentionPlan run() {
        return retention.run(lease);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Another holder takes it once it has run out. */
    void loseLease() {
        Lease next = leases.take("seal", "b", now.plus(LONG), LONG).orElseThrow();
        assertThat(next.token()).isNotEqualTo(lease.token());
    }

    /** Keeps the numbers of samples. */
    private final class Tally implements RetentionTally {

        @Override
        public void retired(Collection<Holding> holdings) {
            count("retired", holdings);
        }

        @Override
        public void restored(Collection<Holding> holdings) {
            count("restored", holdings);
        }

        @Override
        public void deleted(Collection<Holding> holdings) {
            count("deleted", holdings);
        }

        private void count(String what, Collection<Holding> holdings) {
            holdings.forEach(
                    holding -> counted.add(what + " " + holding.volume().samples()));
        }
    }
}
