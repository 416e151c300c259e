package io.belvedere.retention;

import static io.belvedere.retention.TestRetention.ACME;
import static io.belvedere.retention.TestRetention.MIDNIGHT;
import static io.belvedere.retention.TestRetention.OTHER;
import static io.belvedere.retention.TestRetention.holding;
import static io.belvedere.retention.TestRetention.pin;
import static io.belvedere.retention.TestRetention.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetentionPlanTest {

    private static final KeptDays OTHERWISE = new KeptDays(90, 180, 365);
    private static final KeptDays SHORT = new KeptDays(7, 30, 60);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void of_equalsTheNaiveTwin() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<RetentionPolicy> policies = policies(random);
            List<Pin> pins = pins(random);
            List<Holding> visible = holdings(random);
            List<Holding> retired = holdings(random);
            Instant now = MIDNIGHT.plus(Duration.ofMinutes(random.nextInt(3) * 720L + random.nextInt(2)));
            NaiveRetention twin = new NaiveRetention(policies, OTHERWISE, pins, now);

            RetentionPlan plan = RetentionPlan.of(visible, retired, RetentionRules.of(policies, OTHERWISE), pins, now);

            assertThat(plan)
                    .as("seed %d, plan %d", seed, i)
                    .isEqualTo(new RetentionPlan(
                            visible.stream().filter(twin::isRetired).toList(),
                            visible.stream()
                                    .filter(holding -> twin.isOver(holding) && twin.isPinned(holding))
                                    .toList(),
                            retired.stream()
                                    .filter(holding -> !twin.isRetired(holding))
                                    .toList()));
        }
    }

    @Test
    void of_retiresADayAtTheMidnightWhenItsLastMillisecondHasBeenKept() {
        Holding day = holding(1, Tier.RAW, RetentionClass.DEFAULT, 91);

        assertThat(plan(MIDNIGHT.minusMillis(1), List.of(), List.of(), day).retire())
                .isEmpty();
        assertThat(plan(MIDNIGHT, List.of(), List.of(), day).retire()).containsExactly(day);
    }

    @Test
    void of_keepsEachTierForItsOwnTime() {
        Holding raw = holding(1, Tier.RAW, RetentionClass.DEFAULT, 200);
        Holding minutes = holding(2, Tier.FIVE_MINUTES, RetentionClass.DEFAULT, 200);
        Holding hours = holding(3, Tier.ONE_HOUR, RetentionClass.DEFAULT, 200);

        assertThat(plan(MIDNIGHT, List.of(), List.of(), raw, minutes, hours).retire())
                .containsExactly(raw, minutes);
    }

    @Test
    void of_asksThePolicyOfTheClass() {
        RetentionPolicy brief = policy(ACME, "brief", 1, SHORT);
        Holding own = holding(1, Tier.RAW, brief.retentionClass(), 10);
        Holding ofSameNameElsewhere = holding(2, Tier.RAW, new RetentionClass(OTHER, brief.name()), 10);

        assertThat(plan(MIDNIGHT, List.of(brief), List.of(), own, ofSameNameElsewhere)
                        .retire())
                .containsExactly(own);
    }

    @Test
    void of_keepsWhatFellUnderARemovedPolicyAsTheDefaultSays() {
        RetentionClass removed = new RetentionClass(ACME, new PolicyName("removed"));
        Holding younger = holding(1, Tier.RAW, removed, 90);
        Holding older = holding(2, Tier.RAW, removed, 91);

        assertThat(plan(MIDNIGHT, List.of(), List.of(), younger, older).retire())
                .containsExactly(older);
    }

    @Test
    void of_deletesNothingEarlierForADisabledPolicy() {
        RetentionPolicy brief = policy(ACME, "brief", 1, SHORT).disabled("ada", MIDNIGHT);
        RetentionPolicy lasting =
                policy(ACME, "lasting", 1, new KeptDays(1_000, 1_000, 1_000)).disabled("ada", MIDNIGHT);
        Holding ofBrief = holding(1, Tier.RAW, brief.retentionClass(), 80);
        Holding ofLasting = holding(2, Tier.RAW, lasting.retentionClass(), 900);

        assertThat(plan(MIDNIGHT, List.of(brief, lasting), List.of(), ofBrief, ofLasting)
                        .retire())
                .isEmpty();
    }

    @Test
    void of_keepsTheWholeDayInWhichAPinBeginsOrEnds() {
        Holding before = holding(1, Tier.RAW, RetentionClass.DEFAULT, 103);
        Holding begins = holding(2, Tier.RAW, RetentionClass.DEFAULT, 102);
        Holding within = holding(3, Tier.RAW, RetentionClass.DEFAULT, 101);
        Holding ends = holding(4, Tier.RAW, RetentionClass.DEFAULT, 100);
        Holding behind = holding(5, Tier.RAW, RetentionClass.DEFAULT, 99);
        Pin pin = pin(ACME, begins.from().plus(HOUR), ends.from().plus(HOUR));

        RetentionPlan plan = plan(MIDNIGHT, List.of(), List.of(pin), before, begins, within, ends, behind);

        assertThat(plan.pinned()).containsExactly(begins, within, ends);
        assertThat(plan.retire()).containsExactly(before, behind);
    }

    @Test
    void of_takesAPinThatEndsAtMidnightAsHalfOpen() {
        Holding day = holding(1, Tier.RAW, RetentionClass.DEFAULT, 100);

        assertThat(plan(MIDNIGHT, List.of(), List.of(pin(ACME, day.from().minus(HOUR), day.from())), day)
                        .retire())
                .containsExactly(day);
        assertThat(plan(
                                MIDNIGHT,
                                List.of(),
                                List.of(pin(ACME, day.until(), day.until().plus(HOUR))),
                                day)
                        .retire())
                .containsExactly(day);
    }

    @Test
    void of_doesNotLetATenantPinTheClassesOfAnother() {
        Holding day = holding(1, Tier.RAW, new RetentionClass(ACME, new PolicyName("brief")), 100);

        assertThat(plan(MIDNIGHT, List.of(), List.of(pin(OTHER, day.from(), day.until())), day)
                        .retire())
                .containsExactly(day);
    }

    @Test
    void of_restoresWhatIsNotDueAnyMore() {
        Holding retired = holding(1, Tier.RAW, new RetentionClass(ACME, new PolicyName("brief")), 10);
        Holding old = holding(2, Tier.RAW, RetentionClass.DEFAULT, 100);

        RetentionPlan plan = RetentionPlan.of(
                List.of(),
                List.of(retired, old),
                RetentionRules.of(List.of(policy(ACME, "brief", 1, OTHERWISE)), OTHERWISE),
                List.of(),
                MIDNIGHT);

        assertThat(plan.restore()).containsExactly(retired);
    }

    private static RetentionPlan plan(Instant now, List<RetentionPolicy> policies, List<Pin> pins, Holding... visible) {
        return RetentionPlan.of(List.of(visible), List.of(), RetentionRules.of(policies, OTHERWISE), pins, now);
    }

    private static List<RetentionPolicy> policies(Random random) {
        List<RetentionPolicy> policies = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(3) > 0) {
                KeptDays kept = new KeptDays(1 + random.nextInt(150), random.nextInt(150), random.nextInt(150));
                RetentionPolicy policy = policy(random.nextBoolean() ? ACME : OTHER, name, 1, kept);
                policies.add(random.nextBoolean() ? policy : policy.disabled("ada", MIDNIGHT));
            }
        }
        return policies;
    }

    private static List<Pin> pins(Random random) {
        List<Pin> pins = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant from = MIDNIGHT.minus(Duration.ofHours(random.nextInt(200 * 24)));
            Duration length = Duration.ofMinutes(
                    random.nextBoolean() ? 1 + random.nextInt(20_000) : (1 + random.nextInt(5)) * 1_440L);
            pins.add(pin(random.nextBoolean() ? ACME : OTHER, from, from.plus(length)));
        }
        return pins;
    }

    private static List<Holding> holdings(Random random) {
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            PolicyName name = new PolicyName(List.of("a", "b", "c").get(random.nextInt(3)));
            RetentionClass retentionClass = random.nextInt(3) == 0
                    ? RetentionClass.DEFAULT
                    : new RetentionClass(random.nextBoolean() ? ACME : OTHER, name);
            Tier tier = List.of(Tier.values()).get(random.nextInt(3));
            holdings.add(holding(i, tier, retentionClass, random.nextInt(400)));
        }
        return holdings;
    }
}
