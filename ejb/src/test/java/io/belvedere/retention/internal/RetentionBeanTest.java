package io.belvedere.retention.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.Problem;
import io.belvedere.retention.Holding;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPlan;
import io.belvedere.retention.RetentionRules;
import io.belvedere.retention.Tier;
import io.belvedere.sample.Generation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionBeanTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final RetentionFixture fixture = new RetentionFixture();

    @Test
    void run_retiresWhatIsOverAndDropsItAfterItsGrace() {
        long old = fixture.store("raw default", 91);
        long young = fixture.store("raw default", 90);

        RetentionPlan plan = fixture.run();
        assertThat(plan.retire()).extracting(Holding::generation).containsExactly(old);
        assertThat(visible()).containsExactly(young);

        fixture.pass(DAY.minusMillis(1));
        fixture.run();
        assertThat(retired()).containsExactly(old);

        fixture.pass(Duration.ofMillis(2));
        fixture.run();
        assertThat(retired()).containsExactly(young);
        assertThat(fixture.counted).containsExactly("retired 3", "retired 3", "deleted 3");
    }

    @Test
    void run_restoresWhatAPolicyKeepsThatWasChangedInTime() {
        fixture.service.add(RetentionFixture.ADMINISTRATOR, RetentionFixture.draft("brief", 7));
        long day = fixture.store("raw acme/brief", 10);
        fixture.run();
        assertThat(visible()).isEmpty();

        fixture.service.disable(RetentionFixture.ADMINISTRATOR, new PolicyName("brief"), 1);
        RetentionPlan plan = fixture.run();

        assertThat(plan.restore()).extracting(Holding::generation).containsExactly(day);
        assertThat(visible()).containsExactly(day);
        assertThat(fixture.counted).containsExactly("retired 3", "restored 3");
    }

    /** A run that comes late restores before it drops. */
    @Test
    void run_restoresWhatWasPinnedInTime() {
        long day = fixture.store("raw default", 100);
        fixture.run();

        fixture.service.pin(RetentionFixture.ADMINISTRATOR, fixture.pin(100));
        fixture.pass(DAY.multipliedBy(5));
        fixture.run();

        assertThat(visible()).containsExactly(day);
    }

    @Test
    void run_leavesWindowsAlone() {
        long window = fixture.store(Generation.NO_CLASS, 4_000);

        fixture.run();

        assertThat(visible()).containsExactly(window);
    }

    @Test
    void run_isRefusedWithoutTheLease() {
        long day = fixture.store("raw default", 100);
        fixture.loseLease();

        assertRefused(Problem.CONFLICT, fixture::run);

        assertThat(visible()).containsExactly(day);
    }

    @Test
    void rules_areThoseOfTheStoredPolicies() {
        fixture.service.add(RetentionFixture.ADMINISTRATOR, RetentionFixture.draft("brief", 7));

        RetentionRules rules = fixture.retention.rules();

        assertThat(rules.kept(rules.classOf(RetentionFixture.ACME, RetentionFixture.LABELS))
                        .of(Tier.RAW))
                .isEqualTo(7);
    }

    private List<Long> visible() {
        return fixture.chunks.generations().stream().map(Generation::id).toList();
    }

    private List<Long> retired() {
        return fixture.chunks.retired().stream()
                .map(retired -> retired.generation().id())
                .toList();
    }
}
