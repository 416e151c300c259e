package io.belvedere.presence.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.cache.internal.ClusterNodes;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes of a cluster in one process, each with its threads, share what is on a dashboard. */
class SharedRollsTest {

    private static final TenantId TENANT = TenantId.parse("acme");
    /** So many that no node owns the rolls of all. */
    private static final List<TenantId> TENANTS = Stream.of("acme", "bolt", "cargo", "delta", "echo", "fable")
            .map(TenantId::parse)
            .toList();

    private static final PresenceSettings SETTINGS =
            new PresenceSettings(Duration.ofSeconds(30), Duration.ofSeconds(10), new PresenceLimits(5, 8, 3));

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final CountingTally tally = new CountingTally();
    private final DashboardId dashboard = DashboardId.random();
    private final LayoutId layout = LayoutId.random();
    private final Whereabouts onLayout = new Whereabouts(dashboard, layout, null);

    private EmbeddedCacheManager firstNode;
    private EmbeddedCacheManager secondNode;
    private SharedRolls here;
    private SharedRolls there;

    @BeforeEach
    void start() throws Exception {
        firstNode = ClusterNodes.start(new PresenceSchemaImpl());
        secondNode = ClusterNodes.start(new PresenceSchemaImpl());
        here = rolls(firstNode);
        there = rolls(secondNode);
    }

    private SharedRolls rolls(EmbeddedCacheManager node) {
        return new SharedRolls(CacheContainer.openShared(node, "presence"), SETTINGS, clock, tally);
    }

    @AfterEach
    void stop() {
        secondNode.stop();
        firstNode.stop();
    }

    private Presence join(SharedRolls node, String user) {
        return node.renew(TENANT, user, SessionId.random(), onLayout);
    }

    @Test
    void renew_onOneNodeIsSeenOnTheOther() {
        Whereabouts editing = new Whereabouts(dashboard, layout, RegionId.random());

        Presence ada = here.renew(TENANT, "ada", SessionId.random(), editing);

        assertThat(there.on(TENANT, dashboard)).containsExactly(ada);
        assertThat(there.on(TENANT, DashboardId.random())).isEmpty();
        assertThat(there.on(TenantId.parse("other"), dashboard)).isEmpty();
    }

    @Test
    void renew_onTheOtherNodeGoesOnWithTheSession() {
        Presence ada = join(here, "ada");
        clock.advance(Duration.ofSeconds(20));

        Presence renewed = there.renew(TENANT, "ada", ada.session(), onLayout);

        assertThat(renewed.joinedAt()).isEqualTo(ada.joinedAt());
        assertThat(here.on(TENANT, dashboard)).containsExactly(renewed);
        assertThat(tally.counts()).isEqualTo(Map.of("joined", 1));
    }

    @Test
    void leave_onOneNodeIsSeenOnTheOther() {
        Presence ada = join(here, "ada");
        Presence bob = join(here, "bob");

        there.leave(TENANT, "ada", ada.session());
        there.leave(TENANT, "ada", bob.session());

        assertThat(here.on(TENANT, dashboard)).containsExactly(bob);
        assertThat(tally.counts()).isEqualTo(Map.of("joined", 2, "left", 1));
    }

    @Test
    void leave_ofTheLastLeavesNothing() {
        Presence ada = join(here, "ada");

        there.leave(TENANT, "ada", ada.session());

        assertThat(firstNode.getCache("presence").isEmpty()).isTrue();
    }

    @Test
    void on_doesNotTellOfWhatHasExpired() {
        join(here, "ada");
        clock.advance(Duration.ofSeconds(10));
        Presence bob = join(there, "bob");

        clock.advance(Duration.ofSeconds(20));

        assertThat(here.on(TENANT, dashboard)).containsExactly(bob);
    }

    @Test
    void countHere_countsEachSessionOnOneNodeOnly() {
        TENANTS.forEach(tenant -> here.renew(tenant, "ada", SessionId.random(), onLayout));

        assertThat(here.countHere() + there.countHere()).isEqualTo(TENANTS.size());
    }

    @Test
    void renew_worksFromANodeThatOwnsNoneOfIt() throws Exception {
        EmbeddedCacheManager thirdNode = ClusterNodes.start(new PresenceSchemaImpl());
        try {
            SharedRolls third = rolls(thirdNode);
            for (TenantId tenant : TENANTS) {
                Presence ada = here.renew(tenant, "ada", SessionId.random(), onLayout);
                Presence bob = third.renew(tenant, "bob", SessionId.random(), onLayout);

                third.leave(tenant, "ada", ada.session());

                assertThat(third.on(tenant, dashboard)).containsExactly(bob);
                assertThat(there.on(tenant, dashboard)).containsExactly(bob);
            }
        } finally {
            thirdNode.stop();
        }
    }

    @Test
    void renew_survivesTheNodeThatIsKilled() throws Exception {
        Presence ada = join(here, "ada");
        Presence bob = join(there, "bob");

        ClusterNodes.kill(secondNode, firstNode);

        assertThat(here.on(TENANT, dashboard)).containsExactlyInAnyOrder(ada, bob);
        clock.advance(Duration.ofSeconds(20));
        Presence renewed = here.renew(TENANT, "ada", ada.session(), onLayout);
        clock.advance(Duration.ofSeconds(10));
        assertThat(here.on(TENANT, dashboard)).containsExactly(renewed);
    }

    @Test
    void renew_fillsThePlacesOfAKilledNodeOnceTheirLeasesEnd() throws Exception {
        join(there, "ada");
        join(there, "ada");
        join(there, "ada");

        ClusterNodes.kill(secondNode, firstNode);

        assertRefused(Problem.LIMIT_EXCEEDED, Map.of("field", "sessionsPerUser"), () -> join(here, "ada"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(here.on(TENANT, dashboard)).isEmpty();
        Presence again = join(here, "ada");
        assertThat(here.on(TENANT, dashboard)).containsExactly(again);
    }

    @Test
    void renew_isUnavailableWithoutTheCache() {
        firstNode.stop();

        assertRefused(Problem.UNAVAILABLE, Map.of("retryAfterSeconds", "5"), () -> join(here, "ada"));
        assertRefused(Problem.UNAVAILABLE, () -> here.on(TENANT, dashboard));
    }

    @Test
    void renew_neverAdmitsMoreThanTheLimitsHoweverManyRace() throws Exception {
        List<LayoutId> layouts = List.of(layout, LayoutId.random(), LayoutId.random());
        AtomicInteger racer = new AtomicInteger();
        long seed = new Random().nextLong();
        List<Integer> order = new ArrayList<>(Collections.nCopies(40, 0));
        order.replaceAll(zero -> racer.getAndIncrement());
        Collections.shuffle(order, new Random(seed));
        racer.set(0);

        List<Racing.Outcome<Presence>> outcomes = Racing.race(40, () -> {
            int number = order.get(racer.getAndIncrement());
            Whereabouts where = new Whereabouts(dashboard, layouts.get(number % layouts.size()), null);
            return (number % 2 == 0 ? here : there).renew(TENANT, "user" + number % 5, SessionId.random(), where);
        });

        long admitted = outcomes.stream().filter(Racing.Outcome::isSuccess).count();
        List<Presence> present = here.on(TENANT, dashboard);
        assertThat(present).as("seed %d", seed).hasSize(8).hasSize((int) admitted);
        assertThat(there.on(TENANT, dashboard)).isEqualTo(present);
        assertThat(countsBy(present, Presence::user))
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
        assertThat(countsBy(present, presence -> presence.whereabouts().layout()))
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(5));
        assertThat(tally.counts()).containsEntry("joined", 8);
        assertThat(tally.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(40);
    }

    private static <K> Collection<Long> countsBy(List<Presence> present, Function<Presence, K> key) {
        return present.stream()
                .collect(Collectors.groupingBy(key, Collectors.counting()))
                .values();
    }
}
