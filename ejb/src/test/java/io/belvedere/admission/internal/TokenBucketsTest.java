package io.belvedere.admission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.admission.Admission;
import io.belvedere.admission.Quota;
import io.belvedere.admission.Subject;
import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.cache.internal.ClusterNodes;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes of a cluster in one process give away one quota. */
class TokenBucketsTest {

    private static final Subject ERIN = Subject.of(new Caller(TenantId.parse("acme"), "erin", Role.EDITOR));
    private static final Subject CARL = Subject.of(new Caller(TenantId.parse("acme"), "carl", Role.EDITOR));
    private static final Subject HOME = Subject.address("192.0.2.7");
    private static final AdmissionSettings SETTINGS = new AdmissionSettings(
            true, new Quota(1_000, Duration.ofSeconds(100)), new Quota(5, Duration.ofSeconds(10)));

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final List<Subject.Kind> refusals = new ArrayList<>();

    private EmbeddedCacheManager firstNode;
    private EmbeddedCacheManager secondNode;
    private TokenBuckets here;
    private TokenBuckets there;

    @BeforeEach
    void start() throws Exception {
        firstNode = ClusterNodes.start(new AdmissionSchemaImpl());
        secondNode = ClusterNodes.start(new AdmissionSchemaImpl());
        here = buckets(firstNode, SETTINGS);
        there = buckets(secondNode, SETTINGS);
    }

    @AfterEach
    void stop() {
        secondNode.stop();
        firstNode.stop();
    }

    private TokenBuckets buckets(EmbeddedCacheManager node, AdmissionSettings settings) {
        return new TokenBuckets(
                settings,
                CacheContainer.openShared(node, "admission", 100),
                () -> Instant.ofEpochMilli(now.get()),
                refusals::add);
    }

    @Test
    void quota_isGivenAwayOnceByAllNodesTogether() {
        int admitted = 0;
        for (int i = 0; i < 2_000; i++) {
            admitted += isAdmitted(i % 2 == 0 ? here : there, ERIN) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(1_000);
        assertThat(isAdmitted(here, CARL)).isTrue();
    }

    @Test
    void refusal_tellsWhenToComeAgainAndThenThereIsOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(isAdmitted(here, HOME)).isTrue();
        }

        Admission refused = here.admit(HOME).orElseThrow();
        now.addAndGet(refused.reset().toMillis());

        assertThat(refused.isAdmitted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.reset()).isEqualTo(Duration.ofSeconds(2));
        assertThat(isAdmitted(here, HOME)).isTrue();
        assertThat(isAdmitted(here, HOME)).isFalse();
        assertThat(refusals).containsExactly(Subject.Kind.ADDRESS, Subject.Kind.ADDRESS);
    }

    @Test
    void remaining_countsDown() {
        assertThat(here.admit(HOME).orElseThrow().remaining()).isEqualTo(4);
        assertThat(here.admit(HOME).orElseThrow().remaining()).isEqualTo(3);
    }

    @Test
    void quota_isFullAgainAfterItsWindow() {
        for (int i = 0; i < 6; i++) {
            here.admit(HOME);
        }
        now.addAndGet(Duration.ofSeconds(10).toMillis());

        int admitted = 0;
        for (int i = 0; i < 10; i++) {
            admitted += isAdmitted(there, HOME) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void floodOfStrangers_isForgottenBeyondTheBound() {
        for (int i = 0; i < 1_000; i++) {
            here.admit(Subject.address("192.0.2." + i));
        }

        assertThat(firstNode.getCache("admission").size()).isLessThanOrEqualTo(200);
    }

    @Test
    void nodesThatDoNotReachTheBuckets_admitByThemselves() {
        firstNode.getCache("admission").stop();

        assertThat(isAdmitted(here, HOME)).isTrue();
    }

    @Test
    void nothing_isLimitedIfNotWanted() {
        AdmissionSettings off = new AdmissionSettings(false, SETTINGS.caller(), SETTINGS.address());

        assertThat(new TokenBuckets(off, firstNode.getCache("admission"), () -> Instant.EPOCH, refusals::add)
                        .admit(HOME))
                .isEmpty();
    }

    private static boolean isAdmitted(TokenBuckets node, Subject subject) {
        return node.admit(subject).orElseThrow().isAdmitted();
    }
}
