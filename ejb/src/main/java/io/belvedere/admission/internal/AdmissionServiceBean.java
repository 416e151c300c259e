package io.belvedere.admission.internal;

import io.belvedere.admission.Admission;
import io.belvedere.admission.AdmissionService;
import io.belvedere.admission.Subject;
import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the buckets with the application, so that wrong settings end its start. */
@Singleton
@Startup
@DependsOn("CacheContainer")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdmissionServiceBean implements AdmissionService {

    @Inject
    private CacheContainer caches;

    @Inject
    private Settings settings;

    @Inject
    private InstantSource clock;

    @Inject
    private AdmissionMetrics metrics;

    private TokenBuckets buckets;

    @PostConstruct
    void start() {
        buckets = new TokenBuckets(
                AdmissionSettings.from(settings),
                caches.shared("admission", TokenBuckets.MAX_SUBJECTS),
                clock,
                metrics::refused);
    }

    @Override
    public Optional<Admission> admit(Subject subject) {
        return buckets.admit(subject);
    }
}
