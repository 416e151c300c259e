package io.belvedere.rest.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.http.Json;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.query.Found;
import io.belvedere.query.host.HostOverview;
import io.belvedere.query.host.HostOverview.Answered;
import io.belvedere.query.host.HostOverview.Failed;
import io.belvedere.query.host.HostRecord;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HostMessagesTest {

    @Test
    void records_areFlatObjects() {
        HostRecord record = record(
                Map.of("host", "web-1", "process_name", "java"),
                Map.of("cpu_usage_percent", 12.5, "memory_usage_mb", 700.0));

        String json = written(target -> HostMessages.write(new Found<>(List.of(record), true), target));

        assertThat(json)
                .isEqualTo("{\"items\":[{\"host\":\"web-1\",\"process_name\":\"java\",\"cpu_usage_percent\":12.5,"
                        + "\"memory_usage_mb\":700,\"timestamp\":\"1970-01-01T00:00:01.500Z\"}],\"more\":true}");
    }

    @Test
    void values_thatJsonHasNoNumberForAreTexts() {
        HostRecord record = record(
                Map.of("host", "a"),
                Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", Double.NEGATIVE_INFINITY, "d", 1e300));

        String json = written(target -> HostMessages.write(new Found<>(List.of(record), false), target));

        assertThat(json).contains("\"a\":\"NaN\",\"b\":\"+Inf\",\"c\":\"-Inf\",\"d\":1.0E300");
    }

    @Test
    void name_comesOnce() {
        HostRecord record = record(
                Map.of("host", "a", "timestamp", "text", "zone", "text"),
                Map.of("host", 1.0, "timestamp", 2.0, "zone", 3.0));

        String json = written(target -> HostMessages.write(new Found<>(List.of(record), false), target));

        assertThat(json)
                .isEqualTo("{\"items\":[{\"host\":\"a\",\"zone\":\"text\","
                        + "\"timestamp\":\"1970-01-01T00:00:01.500Z\"}],\"more\":false}");
    }

    @Test
    void overview_hasEachPartOrItsError() {
        Answered none = new Answered(new Found<>(List.of(), false));
        Failed away = new Failed(BelvedereException.unavailable("the store is away", 2));

        String json = written(target ->
                HostMessages.write(new HostOverview(none, away, none, none), RequestId.ofHeader("r"), target));

        assertThat(json)
                .isEqualTo(
                        "{\"host_process_metrics\":{\"items\":[],\"more\":false},\"host_overall_metrics\":{\"error\":"
                                + "{\"code\":\"UNAVAILABLE\",\"status\":503,\"detail\":\"the store is away\"}},"
                                + "\"top_processes\":{\"items\":[],\"more\":false},\"vm_metrics\":{\"items\":[],\"more\":false}}");
    }

    private static HostRecord record(Map<String, String> texts, Map<String, Double> fields) {
        return new HostRecord(SeriesLabels.of(texts), new TreeMap<>(fields), 1_500);
    }

    private static String written(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(target)) {
            content.accept(json);
        }
        return target.toString(StandardCharsets.UTF_8);
    }
}
