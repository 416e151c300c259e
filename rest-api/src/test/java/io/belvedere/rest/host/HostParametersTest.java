package io.belvedere.rest.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.query.host.OverviewQuestion;
import io.belvedere.query.host.RecordFilter;
import io.belvedere.query.host.RecordKind;
import io.belvedere.query.host.RecordQuestion;
import io.belvedere.rest.parameter.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostParametersTest {

    @Test
    void question_withoutParametersIsForTheFirstHundred() {
        RecordQuestion question = HostParameters.toQuestion(RecordKind.VM, new Parameters(Map.of()));

        assertThat(question).isEqualTo(new RecordQuestion(RecordKind.VM, List.of(), 100));
    }

    @Test
    void question_hasAFilterForEachText() {
        RecordQuestion question = HostParameters.toQuestion(
                RecordKind.PROCESS,
                new Parameters(Map.of(
                        "host", List.of("web-1", "web-2"),
                        "process_name", List.of("Jav", ""),
                        "pid", List.of("1"),
                        "limit", List.of("5"),
                        "start", List.of("1"),
                        "end", List.of("2"))));

        assertThat(question)
                .isEqualTo(new RecordQuestion(
                        RecordKind.PROCESS,
                        List.of(
                                RecordFilter.oneOf("host", List.of("web-1", "web-2")),
                                RecordFilter.containing("process_name", "Jav"),
                                RecordFilter.oneOf("pid", List.of("1"))),
                        5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOST; process_name; x; is not known here, use end, host, limit, start",
                "PROCESS; vm; x; is not known here, use end, host, limit, pid, process_name, start",
                "VM; hosts; x; is not known here, use end, host, limit, start, vm",
                "VM; limit; 0; must be a whole number from 1 to 10000, it is '0'"
            })
    void question_refusesByName(RecordKind kind, String name, String value, String rule) {
        assertThatThrownBy(() -> HostParameters.toQuestion(kind, new Parameters(Map.of(name, List.of(value)))))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"" + name + "\": " + rule);
    }

    @Test
    void topQuestion_isForTheFirstTen() {
        RecordQuestion question = HostParameters.toTopQuestion(new Parameters(Map.of("metric", List.of("cpu"))));

        assertThat(question).isEqualTo(new RecordQuestion(RecordKind.PROCESS, List.of(), 10));
    }

    @ParameterizedTest
    @CsvSource({"cpu, cpu_usage_percent", "memory, memory_usage_mb", "open_files, open_files"})
    void field_hasAShortNameOrItsOwn(String metric, String field) {
        assertThat(HostParameters.toField(metric)).isEqualTo(field);
    }

    @Test
    void overview_hasDefaults() {
        OverviewQuestion question = HostParameters.toOverview(Map.of());

        assertThat(question).isEqualTo(new OverviewQuestion(List.of(), "cpu_usage_percent", 100));
    }

    @Test
    void overview_isAsTheBodySays() {
        OverviewQuestion question = HostParameters.toOverview(Map.of("limit", 7L, "metric", "memory", "host", "web-1"));

        assertThat(question).isEqualTo(new OverviewQuestion(List.of("web-1"), "memory_usage_mb", 7));
    }

    @ParameterizedTest
    @CsvSource({"0", "10001", "-1", "4294967297"})
    void overview_refusesLimit(long limit) {
        assertThatThrownBy(() -> HostParameters.toOverview(Map.of("limit", limit)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("limit is " + limit + ", must be from 1 to 10000");
    }

    @Test
    void overview_refusesUnknownMembers() {
        assertThatThrownBy(() -> HostParameters.toOverview(Map.of("limits", 1L)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("limits is not a member known here, use host, limit, metric");
    }
}
