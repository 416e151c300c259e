package io.belvedere.collect.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.metric.Labels;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One round after the other: all collectors are asked, and what they found goes to ingest as one batch. A round ends when
 * its samples are durable or refused; until then others are skipped. Nothing is ever thrown.
 */
final class Rounds {

    static final Caller CALLER = new Caller(TenantId.OPERATORS, "collect", Role.EDITOR);

    private static final String INGEST = "ingest";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Collector> collectors;
    private final Map<String, String> common;
    private final IngestService ingest;
    private final CollectTally tally;
    private final Troubles troubles;
    private final InstantSource clock;
    private final Pace pace;
    private final AtomicBoolean underWay = new AtomicBoolean();
    /** Of the last round that was kept; touched only by the round that is under way. */
    private Set<Labels> former = Set.of();

    Rounds(
            List<Collector> collectors,
            Map<String, String> common,
            IngestService ingest,
            CollectTally tally,
            Rhythm rhythm) {
        this.collectors = List.copyOf(collectors);
        this.common = Map.copyOf(common);
        this.ingest = ingest;
        this.tally = tally;
        this.troubles = new Troubles(tally);
        this.clock = rhythm.clock();
        this.pace = new Pace(rhythm.interval());
    }

    record Rhythm(InstantSource clock, Duration interval) {}

    void next() {
        if (!underWay.compareAndSet(false, true)) {
            tally.skipped();
            return;
        }
        try {
            send(measure());
        } catch (RuntimeException failure) {
            end(null, failure, former);
        }
    }

    private Measurements measure() {
        long startedAtNanos = System.nanoTime();
        Measurements found = new Measurements(pace.next(clock.instant()), common);
        collectors.forEach(collector -> ask(collector, found));
        tally.took(Duration.ofNanos(System.nanoTime() - startedAtNanos));
        return found;
    }

    private void ask(Collector collector, Measurements target) {
        try {
            collector.collect(target);
            troubles.succeeded(collector.name());
        } catch (RuntimeException failure) {
            troubles.failed(collector.name(), failure.toString());
        }
    }

    private void send(Measurements found) {
        found.endOthers(former);
        Set<Labels> series = found.series();
        CompletionStage<Receipt> kept = ingest.ingest(CALLER, found.toBatch(), null)
                .toCompletableFuture()
                .copy()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        kept.whenComplete((receipt, failure) -> end(receipt, failure, series));
    }

    private void end(@Nullable Receipt receipt, @Nullable Throwable failure, Set<Labels> series) {
        if (failure != null) {
            troubles.failed(INGEST, failure.toString());
        } else if (receipt != null && receipt.refusedCount() > 0) {
            former = series;
            troubles.failed(INGEST, receipt.refusalText());
        } else {
            former = series;
            troubles.succeeded(INGEST);
        }
        underWay.set(false);
    }
}
