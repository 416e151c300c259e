package io.belvedere.admission.internal;

import io.belvedere.admission.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Refused requests as a metric. */
@ApplicationScoped
public class AdmissionMetrics {

    private static final Metadata REFUSALS = Metadata.builder()
            .withName("belvedere_admission_refusals")
            .withDescription("Requests that were refused because there were too many, by whom they were counted for")
            .build();

    @Inject
    private MetricRegistry metrics;

    void refused(Subject.Kind kind) {
        metrics.counter(REFUSALS, new Tag("kind", kind.toString())).inc();
    }
}
