package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.otlp.MetricNames.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.server.duration    | s              | OTHER   | http_server_duration_seconds",
                "http.server.duration    | ms             | OTHER   | http_server_duration_milliseconds",
                "jvm.memory.used         | By             | OTHER   | jvm_memory_used_bytes",
                "jvm.memory.used.bytes   | By             | OTHER   | jvm_memory_used_bytes",
                "bytes.used              | By             | OTHER   | bytes_used",
                "disk.io                 | By             | COUNTER | disk_io_bytes_total",
                "disk.io.total           | By             | COUNTER | disk_io_bytes_total",
                "disk.total.io           | By             | COUNTER | disk_io_bytes_total",
                "disk.total.io           | By             | GAUGE   | disk_total_io_bytes",
                "net.speed               | By/s           | GAUGE   | net_speed_bytes_per_second",
                "falls                   | m/s            | GAUGE   | falls_meters_per_second",
                "calls                   | {call}/min     | GAUGE   | calls_per_min",
                "calls                   | {call}/m       | GAUGE   | calls_per_minute",
                "calls                   | {call}         | COUNTER | calls_total",
                "calls                   | 1              | COUNTER | calls_total",
                "cpu.utilization         | 1              | GAUGE   | cpu_utilization_ratio",
                "cpu.ratio.used          | 1              | GAUGE   | cpu_used_ratio",
                "cpu.utilization         | 1              | OTHER   | cpu_utilization",
                "cpu.utilization         | %              | GAUGE   | cpu_utilization_percent",
                "battery                 | mA.h           | GAUGE   | battery_mA_h",
                "heat                    | Cel            | GAUGE   | heat_celsius",
                "heat                    | by/            | GAUGE   | heat_by",
                "heat                    | /              | GAUGE   | heat",
                "heat                    | {a}/{b}        | GAUGE   | heat",
                "3d.frames               | ''             | OTHER   | _3d_frames",
                "a..b--c                 | ''             | OTHER   | a_b_c",
                "__a__                   | ''             | OTHER   | a",
                "job:rate:5m             | ''             | OTHER   | job:rate:5m",
                "größe                   | ''             | OTHER   | gr_e",
            })
    void escapedWithSuffixes_isAsPrometheusNamesThem(String name, String unit, Kind kind, String expected) {
        assertThat(new MetricNames(NameTranslation.ESCAPED_WITH_SUFFIXES).name(name, unit, kind))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.server.duration | s  | OTHER   | http_server_duration",
                "disk.io              | By | COUNTER | disk_io",
                "a..b__c              | 1  | GAUGE   | a_b__c",
                ".a.                  | 1  | GAUGE   | a",
                "3d                   | 1  | GAUGE   | _3d",
            })
    void escaped_addsNothing(String name, String unit, Kind kind, String expected) {
        assertThat(new MetricNames(NameTranslation.ESCAPED).name(name, unit, kind))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.server.duration | s    | OTHER   | http.server.duration_seconds",
                "disk.io              | By   | COUNTER | disk.io_bytes_total",
                "disk.io_total        | By   | COUNTER | disk.io_bytes_total",
                "disk.io.bytes.total  | By   | COUNTER | disk.io_bytes_total",
                "net.speed            | By/s | GAUGE   | net.speed_bytes_per_second",
                "cpu.ratio            | 1    | GAUGE   | cpu_ratio",
                "größe                | ''   | OTHER   | größe",
            })
    void utf8WithSuffixes_leavesTheNameItself(String name, String unit, Kind kind, String expected) {
        assertThat(new MetricNames(NameTranslation.UTF8_WITH_SUFFIXES).name(name, unit, kind))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.server.duration", "größe", "a b", "3d"})
    void utf8_isTheNameAsItCame(String name) {
        assertThat(new MetricNames(NameTranslation.UTF8).name(name, "s", Kind.COUNTER))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPED", "ESCAPED_WITH_SUFFIXES"})
    void escaped_refusesANameOfWhichNothingIsLeft(NameTranslation translation) {
        assertThatThrownBy(() -> new MetricNames(translation).name("…", "s", Kind.COUNTER))
                .isInstanceOf(PointRefusal.class)
                .hasMessage("metric '…' has no letter or digit in its name");
    }

    @ParameterizedTest
    @EnumSource
    void noName_isRefused(NameTranslation translation) {
        assertThatThrownBy(() -> new MetricNames(translation).name("", "", Kind.GAUGE))
                .isInstanceOf(PointRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({"By/s, OTHER, bytes_per_second", "{call}, COUNTER, ''", "1, GAUGE, ratio", "s, COUNTER, seconds"})
    void unit_isInWords(String unit, Kind kind, String expected) {
        assertThat(new MetricNames(NameTranslation.ESCAPED_WITH_SUFFIXES).unit(unit, kind))
                .isEqualTo(expected);
    }
}
