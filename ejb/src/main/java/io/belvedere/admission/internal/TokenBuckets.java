package io.belvedere.admission.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.belvedere.admission.Admission;
import io.belvedere.admission.AdmissionService;
import io.belvedere.admission.Quota;
import io.belvedere.admission.Subject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infinispan.commons.CacheException;

/**
 * A bucket of requests for each subject, which all nodes take from. Both the buckets and what this node holds of them are
 * bounded in number: what leaves is full when it is asked for again, so that a flood of strangers costs no memory and
 * locks nobody out. If the nodes do not reach each other, each admits by itself.
 */
final class TokenBuckets implements AdmissionService {

    /** On each node; an entry takes some 200 bytes. */
    static final int MAX_SUBJECTS = 100_000;

    private static final Logger LOG = System.getLogger(TokenBuckets.class.getName());

    private final AdmissionSettings settings;
    private final org.infinispan.Cache<String, Bucket> buckets;
    private final InstantSource clock;
    private final Consumer<Subject.Kind> refusals;
    private final Cache<Subject, Share> shares = Caffeine.newBuilder()
            .maximumSize(MAX_SUBJECTS)
            .executor(Runnable::run)
            .build();

    TokenBuckets(
            AdmissionSettings settings,
            org.infinispan.Cache<String, Bucket> buckets,
            InstantSource clock,
            Consumer<Subject.Kind> refusals) {
        this.settings = settings;
        this.buckets = buckets;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public Optional<Admission> admit(Subject subject) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        Quota quota = settings.quota(subject.kind());
        Share share = shares.get(subject, unknown -> new Share(quota));
        long now = clock.millis();
        Admission admission = share.take(now, wanted -> taken(subject, wanted, quota, now));
        if (!admission.isAdmitted()) {
            note(subject, quota, share.isNews(now));
        }
        return Optional.of(admission);
    }

    private Bucket taken(Subject subject, int wanted, Quota quota, long now) {
        try {
            return buckets.compute(
                    subject.toString(),
                    Take.of(wanted, quota, now),
                    quota.window().toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (CacheException unreachable) {
            LOG.log(Level.WARNING, "admission_failure cause={0}", unreachable.toString());
            return new Bucket(0, now, wanted);
        }
    }

    private void note(Subject subject, Quota quota, boolean news) {
        refusals.accept(subject.kind());
        if (news) {
            LOG.log(
                    Level.WARNING,
                    "event=rate-limited kind={0} name={1} requests={2,number,#} window_millis={3,number,#}",
                    subject.kind(),
                    subject.name(),
                    quota.requests(),
                    quota.window().toMillis());
        }
    }
}
