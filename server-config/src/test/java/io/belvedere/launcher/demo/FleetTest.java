package io.belvedere.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final long NOW = Instant.parse("2027-03-01T12:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final Fleet fleet = Fleet.ofSeed(20);
    private final Noise noise = new Noise(20);

    private List<Signal> named(String metric) {
        return fleet.signals().stream()
                .filter(signal -> label(signal, "__name__").equals(metric))
                .toList();
    }

    private Signal one(String metric, String label, String value) {
        return named(metric).stream()
                .filter(signal -> label(signal, label).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Signal signal, String name) {
        return signal.labels().getOrDefault(name, "");
    }

    private static double mean(Signal signal, long from, long until) {
        return LongStream.iterate(from, second -> second < until, second -> second + 30)
                .mapToDouble(signal::at)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    @Test
    void fleet_hasTwentyHostsWithProcessesAndMachines() {
        assertThat(fleet.hosts()).isEqualTo(20);
        assertThat(named("belvedere_host_cpu_usage_percent")).hasSize(20);
        assertThat(named("belvedere_process_cpu_usage_percent")).hasSizeGreaterThan(60);
        assertThat(named("belvedere_vm_cpu_usage_percent")).hasSize(12);
        assertThat(fleet.signals()).hasSizeBetween(700, 1_500);
    }

    @Test
    void fleet_hasNoSeriesTwice() {
        Set<Map<String, String>> series =
                fleet.signals().stream().map(Signal::labels).collect(Collectors.toSet());

        assertThat(series).hasSameSizeAs(fleet.signals());
    }

    @Test
    void fleet_isTheSameForTheSameSeedAlone() {
        Fleet same = Fleet.ofSeed(20);
        Fleet other = Fleet.ofSeed(21);

        assertThat(values(same)).isEqualTo(values(fleet));
        assertThat(values(other)).isNotEqualTo(values(fleet));
    }

    private static List<Double> values(Fleet fleet) {
        return fleet.signals().stream().map(signal -> signal.at(NOW)).toList();
    }

    @Test
    void counters_fallOnlyWhenTheirHostIsStartedAnew() {
        List<Signal> counters = fleet.signals().stream()
                .filter(signal -> label(signal, "__name__").matches(".*(_total|_bucket|_count|_sum)"))
                .toList();

        assertThat(counters).hasSizeGreaterThan(200).allSatisfy(counter -> {
            double last = Double.NaN;
            for (long second = NOW - DAY / 2; second < NOW; second += 10) {
                double value = counter.at(second);
                if (!Double.isNaN(value) && !Double.isNaN(last)) {
                    assertThat(value).as("%s at %s", counter.labels(), second).isGreaterThanOrEqualTo(last);
                }
                last = value;
            }
        });
    }

    @Test
    void parts_areNeverMoreThanTheWhole() {
        List<Signal> parts = fleet.signals().stream()
                .filter(signal -> label(signal, "__name__").matches("belvedere_(host|vm)_.*_percent"))
                .toList();

        assertThat(parts).hasSizeGreaterThan(60).allSatisfy(part -> {
            for (long second = NOW - 2 * DAY; second < NOW; second += 300) {
                double value = part.at(second);
                if (!Double.isNaN(value)) {
                    assertThat(value).isBetween(0.0, 100.0);
                }
            }
        });
    }

    @Test
    void buckets_cumulate() {
        List<Signal> buckets = named("http_server_request_duration_seconds_bucket").stream()
                .filter(signal -> label(signal, "http_response_status_code").equals("200"))
                .filter(signal -> label(signal, "instance").startsWith("app-01"))
                .filter(signal -> label(signal, "http_route").equals("/search"))
                .toList();

        assertThat(buckets).hasSize(9);
        assertThat(buckets.stream().map(bucket -> bucket.at(NOW)).toList()).isSorted();
    }

    @Test
    void hosts_doMoreByDayThanByNight() {
        Signal cpu = one("belvedere_host_cpu_usage_percent", "host", "web-01");
        long noon = NOW + 2 * 3_600;

        double day = mean(cpu, noon - 5_400, noon + 5_400);
        double night = mean(cpu, noon - DAY / 2 - 5_400, noon - DAY / 2 + 5_400);

        assertThat(day).isGreaterThan(1.4 * night);
    }

    @Test
    void rush_isFeltByAllHostsAtOnce() {
        Surge rush = Fleet.host(Role.WEB, 1, noise).activity().surge();
        long begin = LongStream.iterate(NOW, second -> second + 10)
                .filter(second -> rush.at((double) second) > 0)
                .findFirst()
                .orElseThrow();

        assertThat(named("belvedere_host_cpu_usage_percent"))
                .allSatisfy(cpu -> assertThat(mean(cpu, begin + 400, begin + 1_100))
                        .isGreaterThan(mean(cpu, begin - 1_000, begin - 300) + 3));
    }

    @Test
    void leakingHost_fillsItsMemoryUntilItIsStartedAnew() {
        Host leaking = Fleet.host(Role.APP, 4, noise);
        double boot = leaking.uptime().bootAt((double) NOW);
        long end = (long) boot + leaking.uptime().periodSeconds();

        assertThat(leaking.memory(boot + 600)).isLessThan(0.65);
        assertThat(leaking.memory(end - Uptime.DOWN_SECONDS - 60.0)).isGreaterThan(0.85);
        assertThat(leaking.memory(end + 600.0)).isLessThan(0.65);
    }

    @Test
    void hostThatIsDown_tellsNothingButThat() {
        Host leaking = Fleet.host(Role.APP, 4, noise);
        long down =
                (long) leaking.uptime().bootAt((double) NOW) + leaking.uptime().periodSeconds() - 60;

        assertThat(one("up", "instance", "app-04:9100").at(down)).isZero();
        assertThat(one("node_load1", "instance", "app-04:9100").at(down)).isNaN();
        assertThat(one("node_cpu_seconds_total", "instance", "app-04:9100").at(down + 600))
                .isLessThan(
                        one("node_cpu_seconds_total", "instance", "app-04:9100").at(down - 600));
    }

    @Test
    void waves_leaveSomethingGoingOn() {
        double swing = Fleet.host(Role.DATABASE, 1, noise).activity().waves().stream()
                .mapToDouble(Wave::height)
                .sum();

        assertThat(swing).isLessThanOrEqualTo(Activity.MAX_SWING);
    }

    @Test
    void surge_addsUpToItsIntegral() {
        Surge surge = new Surge(1_000, 100, 300);
        double sum = 0;
        for (double second = 0; second < 2_500; second += 0.1) {
            sum += 0.1 * surge.at(second + 0.05);
        }

        assertThat(surge.until(2_500) - surge.until(0)).isCloseTo(sum, within(0.5));
    }
}
