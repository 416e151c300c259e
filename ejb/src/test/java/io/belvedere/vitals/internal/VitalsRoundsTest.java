package io.belvedere.vitals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestOnly;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.vitals.Navigation;
import io.belvedere.vitals.PageRoute;
import io.belvedere.vitals.PageView;
import io.belvedere.vitals.WebVital;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VitalsRoundsTest {

    private static final TenantId ACME = new TenantId("acme");

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final List<TenantId> askedFor = new ArrayList<>();
    private Instant now = Instant.ofEpochSecond(1);
    private final VitalsRounds rounds = new VitalsRounds(
            2,
            Map.of("instance", "a:1"),
            new IngestOnly((caller, batch, turn) -> {
                askedFor.add(caller.tenant());
                return ingest.ingest(caller, batch, turn);
            }),
            () -> now);

    private static PageView view(String page, double lcp) {
        return new PageView(new PageRoute(page), Navigation.NAVIGATE, Map.of(WebVital.LCP, lcp));
    }

    private List<String> lines(String name) {
        return ingest.lastLines().stream().filter(line -> line.startsWith(name)).toList();
    }

    @Test
    void next_sendsHistogramsThatCumulate() {
        rounds.add(ACME, view("/", 0.4));
        rounds.add(ACME, view("/", 2.5));
        rounds.add(ACME, view("/", 99));

        rounds.next();

        String labels = "instance=\"a:1\", %snavigation=\"navigate\", page=\"/\"} ";
        assertThat(lines("belvedere_web_vitals_lcp_seconds_bucket"))
                .hasSize(WebVital.LCP.bounds().size() + 1)
                .contains(
                        "belvedere_web_vitals_lcp_seconds_bucket{" + labels.formatted("le=\"0.5\", ") + "1.0 @1000",
                        "belvedere_web_vitals_lcp_seconds_bucket{" + labels.formatted("le=\"2.0\", ") + "1.0 @1000",
                        "belvedere_web_vitals_lcp_seconds_bucket{" + labels.formatted("le=\"2.5\", ") + "2.0 @1000",
                        "belvedere_web_vitals_lcp_seconds_bucket{" + labels.formatted("le=\"+Inf\", ") + "3.0 @1000");
        assertThat(lines("belvedere_web_vitals_lcp_seconds_count"))
                .containsExactly("belvedere_web_vitals_lcp_seconds_count{" + labels.formatted("") + "3.0 @1000");
        assertThat(lines("belvedere_web_vitals_lcp_seconds_sum"))
                .containsExactly("belvedere_web_vitals_lcp_seconds_sum{" + labels.formatted("") + "101.9 @1000");
        assertThat(ingest.batches().get(0).metadata())
                .hasEntrySatisfying("belvedere_web_vitals_lcp_seconds", told -> assertThat(told.type())
                        .isEqualTo(MetricType.HISTOGRAM));
    }

    @Test
    void next_keepsTenantsApart() {
        rounds.add(ACME, view("/", 1));
        rounds.add(new TenantId("zenith"), view("/", 1));

        rounds.next();

        assertThat(askedFor).containsExactlyInAnyOrder(ACME, new TenantId("zenith"));
        assertThat(lines("belvedere_web_vitals_lcp_seconds_count"))
                .singleElement()
                .asString()
                .contains("} 1.0 ");
    }

    @Test
    void next_sendsNothingIfNobodyLooksAtPages() {
        rounds.next();

        assertThat(ingest.batches()).isEmpty();
    }

    @Test
    void next_tellsWhatStaysTheSameOnceAMinute() {
        rounds.add(ACME, view("/", 1));
        rounds.next();
        now = now.plusSeconds(59);
        rounds.next();
        int beforeAMinute = ingest.batches().size();
        now = now.plusSeconds(1);

        rounds.next();

        assertThat(beforeAMinute).isEqualTo(1);
        assertThat(ingest.batches()).hasSize(2);
    }

    @Test
    void next_forgetsATenantAfterAnHourOfRest() {
        rounds.add(ACME, view("/", 1));
        rounds.next();
        now = now.plus(Duration.ofHours(1));

        rounds.next();

        assertThat(rounds.tenantCount()).isZero();
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void next_sendsMoreAfterARoundThatWasNotKept() {
        rounds.add(ACME, view("/", 1));
        ingest.willFail(new BelvedereException(Problem.UNAVAILABLE, "the store is away"));
        rounds.next();
        rounds.add(ACME, view("/", 1));

        rounds.next();

        assertThat(lines("belvedere_web_vitals_lcp_seconds_count"))
                .singleElement()
                .asString()
                .contains("} 2.0 ");
    }

    @Test
    void add_tellsOnlySoManyPagesApart() {
        rounds.add(ACME, view("/a", 1));
        rounds.add(ACME, view("/b", 1));
        rounds.add(ACME, view("/c", 1));
        rounds.add(ACME, view("/d", 1));
        rounds.add(ACME, view("/a", 1));

        rounds.next();

        assertThat(lines("belvedere_web_vitals_lcp_seconds_count"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("page=\"other\"").contains("} 2.0 "))
                .anySatisfy(line -> assertThat(line).contains("page=\"/a\"").contains("} 2.0 "))
                .anySatisfy(line -> assertThat(line).contains("page=\"/b\"").contains("} 1.0 "));
    }
}
