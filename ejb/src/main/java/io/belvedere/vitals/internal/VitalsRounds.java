package io.belvedere.vitals.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.collect.Measurements;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.tenant.TenantId;
import io.belvedere.vitals.PageView;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The histograms of all tenants, and their way to ingest. What is not kept there is not sent again: the next round has the
 * same histograms, grown.
 */
final class VitalsRounds {

    private static final Logger LOG = System.getLogger(VitalsRounds.class.getName());
    private static final String NAME = "web-vitals";

    private final int maxPages;
    private final Map<String, String> common;
    private final IngestService ingest;
    private final InstantSource clock;
    private final Map<TenantId, TenantVitals> byTenant = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    VitalsRounds(int maxPages, Map<String, String> common, IngestService ingest, InstantSource clock) {
        this.maxPages = maxPages;
        this.common = Map.copyOf(common);
        this.ingest = ingest;
        this.clock = clock;
    }

    void add(TenantId tenant, PageView view) {
        Instant now = clock.instant();
        // Within the map's lock, lest a tenant be forgotten at the very moment when it comes back.
        byTenant.compute(tenant, (id, known) -> {
            TenantVitals vitals = known == null ? new TenantVitals(maxPages, now) : known;
            vitals.add(view, now);
            return vitals;
        });
    }

    void next() {
        Instant now = Instant.ofEpochMilli(clock.instant().toEpochMilli());
        for (TenantId tenant : byTenant.keySet()) {
            TenantVitals vitals = byTenant.computeIfPresent(tenant, (id, known) -> known.rests(now) ? null : known);
            if (vitals != null && vitals.isDue(now)) {
                send(tenant, vitals, now);
            }
        }
    }

    private void send(TenantId tenant, TenantVitals vitals, Instant now) {
        Measurements measurements = new Measurements(now, common);
        vitals.addTo(measurements);
        try {
            CompletionStage<Receipt> kept =
                    ingest.ingest(new Caller(tenant, NAME, Role.EDITOR), measurements.toBatch(), null);
            kept.whenComplete((receipt, failure) -> report(tenant, receipt, failure));
        } catch (RuntimeException failure) {
            report(tenant, null, failure);
        }
    }

    private void report(TenantId tenant, @Nullable Receipt receipt, @Nullable Throwable failure) {
        String cause = failure != null ? failure.toString() : receipt == null ? "" : receipt.refusalText();
        if (cause.isEmpty()) {
            if (failing.compareAndSet(true, false)) {
                LOG.log(Level.INFO, "web_vitals_recovered tenant={0}", tenant);
            }
        } else if (failing.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "web_vitals_not_kept tenant={0} cause={1}", tenant, cause);
        }
    }

    int tenantCount() {
        return byTenant.size();
    }
}
