package io.belvedere.retention;

import static io.belvedere.retention.TestRetention.ACME;
import static io.belvedere.retention.TestRetention.MIDNIGHT;
import static io.belvedere.retention.TestRetention.holding;
import static io.belvedere.retention.TestRetention.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorageReportTest {

    private static final RetentionClass BRIEF = new RetentionClass(ACME, new PolicyName("brief"));
    private static final RetentionRules RULES =
            RetentionRules.of(List.of(policy(ACME, "brief", 1, new KeptDays(30, 0, 0))), new KeptDays(90, 180, 365));

    @Test
    void of_addsUpWhatIsStoredOfEachClass() {
        List<Holding> visible = List.of(
                holding(1, Tier.RAW, BRIEF, 3),
                holding(2, Tier.ONE_HOUR, BRIEF, 3),
                holding(3, Tier.RAW, BRIEF, 1),
                holding(4, Tier.RAW, RetentionClass.DEFAULT, 2));

        StorageReport report = StorageReport.of(visible, List.of(), RULES, 7);

        assertThat(report.stored())
                .containsExactly(
                        new Stock(
                                new StorageClass(Tier.RAW, BRIEF),
                                2,
                                new Volume(10, 2_000, 10_000),
                                MIDNIGHT.minus(Duration.ofDays(3)),
                                MIDNIGHT),
                        Stock.of(List.of(visible.get(1))).get(0),
                        Stock.of(List.of(visible.get(3))).get(0));
        assertThat(report.bytes()).isEqualTo(20_000);
        assertThat(report.budgetBytes()).isEqualTo(7);
    }

    @Test
    void of_expectsTheDaysToComeToBeLikeTheLastSeven() {
        List<Holding> visible = Stream.concat(
                        Stream.of(1, 2, 3, 4, 5, 6, 7).map(day -> holding(day, Tier.RAW, BRIEF, day)),
                        Stream.of(new Holding(
                                8,
                                new StorageClass(Tier.RAW, BRIEF),
                                MIDNIGHT.minus(Duration.ofDays(8)),
                                MIDNIGHT.minus(Duration.ofDays(7)),
                                new Volume(1, 1, 1_000_000_000))))
                .toList();

        assertThat(StorageReport.of(visible, List.of(), RULES, 7).expectedBytes())
                .isEqualTo(30 * 5_000);
    }

    @Test
    void of_countsWhatIsRetiredUntilItIsDropped() {
        StorageReport report =
                StorageReport.of(List.of(), List.of(holding(1, Tier.RAW, RetentionClass.DEFAULT, 91)), RULES, 7);

        assertThat(report.retired()).hasSize(1);
        assertThat(report.bytes()).isEqualTo(5_000);
        assertThat(report.expectedBytes()).isZero();
    }
}
