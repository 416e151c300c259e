package io.belvedere.ingest.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.sample.SampleIntake;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.settings.Settings;
import io.belvedere.tenant.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Admits batches and hands what may be kept to the store. No thread waits for it. */
@ApplicationScoped
public class IngestServiceBean implements IngestService {

    @Inject
    private SeriesIndexes indexes;

    @Inject
    private SampleIntake intake;

    @Inject
    private Settings configured;

    @Inject
    private InstantSource clock;

    @Inject
    private IngestMetrics metrics;

    private AdmissionSettings settings = AdmissionSettings.DEFAULTS;
    private final Map<TenantId, TenantIngest> tenants = new ConcurrentHashMap<>();

    public IngestServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    IngestServiceBean(
            SeriesIndexes indexes,
            SampleIntake intake,
            AdmissionSettings settings,
            InstantSource clock,
            IngestMetrics metrics) {
        this.indexes = indexes;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    @PostConstruct
    void configure() {
        settings = AdmissionSettings.from(configured);
        configured.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Override
    public CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn) {
        caller.require(Role.EDITOR);
        TenantIngest tenant = tenants.computeIfAbsent(
                caller.tenant(),
                none -> new TenantIngest(new SampleRate(settings.maxSamplesPerSecond(), System.nanoTime())));
        Duration wait = tenant.rate().take(batch.size(), System.nanoTime());
        CompletionStage<Receipt> receipt = wait.isZero()
                ? ingest(caller.tenant(), tenant, batch, turn)
                : CompletableFuture.completedFuture(tooFast(batch, wait));
        return receipt.whenComplete((told, failure) -> {
            if (told == null) {
                metrics.failed();
            } else {
                metrics.completed(told);
            }
        });
    }

    @Override
    public CompletionStage<Long> lastSequence(Caller caller, String producer) {
        caller.require(Role.EDITOR);
        return CompletableFuture.completedFuture(intake.lastSequence(caller.tenant(), producer));
    }

    private CompletionStage<Receipt> ingest(
            TenantId id, TenantIngest tenant, SampleBatch batch, @Nullable ProducerTurn turn) {
        Admitted admitted = new Admission(id, batch, indexes.of(id), intake, settings, tenant, clock.instant()).admit();
        Map<String, MetricMetadata> news = tenant.news(batch.metadata());
        // What is to be sent again comes with the same turn, and must not be taken for a repetition then.
        ProducerTurn done = admitted.isToBeSentAgain() ? null : turn;
        if (admitted.entry().size() == 0 && news.isEmpty() && done == null) {
            return CompletableFuture.completedFuture(receipt(admitted));
        }
        tenant.reserve(admitted.reserved());
        CompletionStage<Receipt> receipt;
        try {
            receipt = intake.append(new Group(done, admitted.newSeries(), news, admitted.entry()))
                    .thenApply(appended -> appended.isRepeated() ? Receipt.ofRepeated() : receipt(admitted));
        } catch (RuntimeException refused) {
            receipt = CompletableFuture.failedFuture(refused);
        }
        return receipt.whenComplete((told, failure) -> {
            tenant.release(admitted.reserved());
            if (told != null) {
                tenant.kept(news);
            }
        });
    }

    private static Receipt receipt(Admitted admitted) {
        return new Receipt(
                admitted.kept(), admitted.refused(), false, admitted.isToBeSentAgain() ? SERIES_LIMIT_PAUSE : null);
    }

    private Receipt tooFast(SampleBatch batch, Duration wait) {
        String example = "more than " + settings.maxSamplesPerSecond() + " samples a second";
        RefusedSamples refused = new RefusedSamples(Reason.RATE_LIMIT, batch.size(), example);
        return new Receipt(0, List.of(refused), false, wait);
    }

    /** Series end to be active when their window comes to rest, which takes its time. */
    private static final Duration SERIES_LIMIT_PAUSE = Duration.ofMinutes(1);
}
