package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.server.ShippedEar;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts, processes and virtual machines as records, against the server that ships. */
@ExtendWith(ArquillianExtension.class)
class HostMetricsIT {

    private static final String PROCESSES = "/api/host-process-metrics";
    private static final String HOSTS = "/api/host-overall-metrics";
    private static final String VMS = "/api/vm-metrics";
    private static final String TOP = "/api/dashboard/top-processes";
    private static final String BATCH = "/api/dashboard/batch";
    private static final long MINUTE = 60_000;

    private final long now = Instant.now().toEpochMilli();
    private Asker viewer;
    private Asker editor;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void sendFleet() {
        TestTenant tenant = TestTenant.create();
        viewer = new Asker(tenant.viewer());
        editor = new Asker(tenant.editor());
        editor.send(fleet(now - 2 * MINUTE, 1));
        editor.send(fleet(now - MINUTE, 2));
    }

    private static String fleet(long at, int factor) {
        return """
                {"hosts": [
                   {"host": "web-1", "zone": "a", "cpu_usage_percent": %2$d0, "memory_usage_mb": 2048, "timestamp": %1$d},
                   {"host": "db\\"1", "cpu_usage_percent": %2$d.5, "memory_usage_mb": 4096, "timestamp": %1$d}],
                 "processes": [
                   {"host": "web-1", "process_name": "OpenJava", "pid": "1", "cpu_usage_percent": %2$d3,
                    "memory_usage_mb": 700, "open_files": 5, "timestamp": %1$d},
                   {"host": "web-1", "process_name": "nginx", "cpu_usage_percent": 1, "memory_usage_mb": 900,
                    "timestamp": %1$d},
                   {"host": "db\\"1", "process_name": "postgres (main)", "cpu_usage_percent": 20,
                    "memory_usage_mb": 300.25, "timestamp": %1$d}],
                 "vms": [{"host": "web-1", "vm": "vm-7", "cpu_usage_percent": 4, "timestamp": %1$d},
                         {"host": "web-1", "vm": "vm-8", "cpu_usage_percent": 5, "timestamp": %1$d}]}
                """
                .formatted(at, factor);
    }

    @Test
    void processes_areTheLatestOfEach() {
        JsonObject answer = Asker.success(viewer.get(PROCESSES));

        assertThat(texts(answer, "process_name")).containsExactly("postgres (main)", "OpenJava", "nginx");
        assertThat(answer.getBoolean("more")).isFalse();
        assertThat(answer.getJsonArray("items").getJsonObject(1).toString())
                .isEqualTo("{\"host\":\"web-1\",\"pid\":\"1\",\"process_name\":\"OpenJava\",\"cpu_usage_percent\":23,"
                        + "\"memory_usage_mb\":700,\"open_files\":5,\"timestamp\":\"%s\"}"
                                .formatted(Instant.ofEpochMilli(now - MINUTE)));
    }

    @Test
    void hosts_haveTheirTextsAndFields() {
        JsonObject answer = Asker.success(viewer.get(HOSTS, "host", "web-1"));

        assertThat(answer.getJsonArray("items")).hasSize(1);
        JsonObject host = answer.getJsonArray("items").getJsonObject(0);
        assertThat(host.getString("zone")).isEqualTo("a");
        assertThat(host.getInt("cpu_usage_percent")).isEqualTo(20);
        assertThat(host.getInt("memory_usage_mb")).isEqualTo(2048);
    }

    @Test
    void vms_haveTheirHost() {
        JsonObject answer = Asker.success(viewer.get(VMS, "vm", "vm-8"));

        assertThat(texts(answer, "vm")).containsExactly("vm-8");
        assertThat(texts(answer, "host")).containsExactly("web-1");
    }

    @ParameterizedTest
    @CsvSource({
        "java, OpenJava",
        "JAVA, OpenJava",
        "s (M, postgres (main)",
        "), postgres (main)",
        "., ''",
        ".*, ''",
        "'\"} or {a=\"', ''",
        "\\, ''"
    })
    void processes_areFoundByAPartOfTheirName(String part, String found) {
        JsonObject answer = Asker.success(viewer.get(PROCESSES, "process_name", part));

        assertThat(String.join(",", texts(answer, "process_name"))).isEqualTo(found);
    }

    @Test
    void filters_takeAnyOfSeveralHostsAndAllConditions() {
        JsonObject answer =
                Asker.success(viewer.get(PROCESSES, "host", "db\"1", "host", "web-1", "process_name", "n", "pid", "1"));

        assertThat(texts(answer, "process_name")).containsExactly("OpenJava");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db\"1", "web-1"})
    void host_isTakenAsItIs(String host) {
        JsonObject answer = Asker.success(viewer.get(HOSTS, "host", host));

        assertThat(texts(answer, "host")).containsExactly(host);
    }

    @Test
    void range_hasEveryRecordTheNewestFirst() {
        JsonObject answer = Asker.success(
                viewer.get(HOSTS, "host", "web-1", "start", seconds(now - 5 * MINUTE), "end", seconds(now)));

        assertThat(texts(answer, "timestamp"))
                .containsExactly(
                        Instant.ofEpochMilli(now - MINUTE).toString(),
                        Instant.ofEpochMilli(now - 2 * MINUTE).toString());
    }

    /** Both ends are in it, and what lies days before is found as well. */
    @Test
    void range_reachesFarBack() {
        long old = now - 3 * 24 * 60 * MINUTE;
        editor.send(fleet(old, 3));

        JsonObject all =
                Asker.success(viewer.get(HOSTS, "host", "web-1", "start", seconds(old), "end", seconds(now - MINUTE)));
        JsonObject none = Asker.success(
                viewer.get(HOSTS, "host", "web-1", "start", seconds(old + 1), "end", seconds(now - 2 * MINUTE - 1)));

        assertThat(all.getJsonArray("items")).hasSize(3);
        assertThat(none.getJsonArray("items")).isEmpty();
    }

    @Test
    void end_aloneIsTheTimeOfTheLatest() {
        JsonObject answer = Asker.success(viewer.get(HOSTS, "host", "web-1", "end", seconds(now - MINUTE - 1)));

        assertThat(texts(answer, "timestamp"))
                .containsExactly(Instant.ofEpochMilli(now - 2 * MINUTE).toString());
    }

    @Test
    void limit_leavesTheRestAndSaysSo() {
        JsonObject answer = Asker.success(viewer.get(PROCESSES, "limit", "2"));

        assertThat(answer.getJsonArray("items")).hasSize(2);
        assertThat(answer.getBoolean("more")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, 'OpenJava,postgres (main),nginx'",
        "cpu_usage_percent, 'OpenJava,postgres (main),nginx'",
        "memory, 'nginx,OpenJava,postgres (main)'",
        "open_files, OpenJava",
        "nothing, ''",
        "'\"}', ''"
    })
    void topProcesses_areTheLargestOfAnyField(String metric, String names) {
        JsonObject answer = Asker.success(viewer.get(TOP, "metric", metric));

        assertThat(String.join(",", texts(answer, "process_name"))).isEqualTo(names);
    }

    @Test
    void topProcesses_areAsManyAsAskedFor() {
        JsonObject answer = Asker.success(viewer.get(TOP, "limit", "1", "host", "web-1", "metric", "memory"));

        assertThat(texts(answer, "process_name")).containsExactly("nginx");
        assertThat(answer.getBoolean("more")).isTrue();
    }

    @Test
    void batch_isWhatTheSingleOnesAre() {
        JsonObject answer = Asker.success(viewer.postJson(BATCH, "{\"limit\": 100, \"metric\": \"memory\"}"));

        assertThat(answer.keySet())
                .containsExactly("host_process_metrics", "host_overall_metrics", "top_processes", "vm_metrics");
        assertThat(answer.get("host_process_metrics")).isEqualTo(Asker.success(viewer.get(PROCESSES)));
        assertThat(answer.get("host_overall_metrics")).isEqualTo(Asker.success(viewer.get(HOSTS)));
        assertThat(answer.get("top_processes")).isEqualTo(Asker.success(viewer.get(TOP, "metric", "memory")));
        assertThat(answer.get("vm_metrics")).isEqualTo(Asker.success(viewer.get(VMS)));
    }

    @Test
    void batch_mayBeOfOneHost() {
        JsonObject answer = Asker.success(viewer.postJson(BATCH, "{\"limit\": 1, \"host\": \"db\\\"1\"}"));

        assertThat(texts(answer.getJsonObject("top_processes"), "process_name")).containsExactly("postgres (main)");
        assertThat(answer.getJsonObject("vm_metrics").getJsonArray("items")).isEmpty();
    }

    @Test
    void otherTenants_haveTheirOwn() {
        Asker other = new Asker(TestTenant.create().viewer());

        assertThat(Asker.success(other.get(PROCESSES)).getJsonArray("items")).isEmpty();
    }

    @Test
    void strangers_areRefused() {
        assertThat(Http.send(Http.to(PROCESSES)).status()).isEqualTo(401);
        assertThat(Http.send(Http.to(BATCH).POST(BodyPublishers.ofString("{}"))).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/host-process-metrics; limit; 0; must be a whole number from 1 to 10000, it is '0'",
                "/api/host-process-metrics; limit; many; must be a whole number from 1 to 10000, it is 'many'",
                "/api/host-process-metrics; name; java; is not known here, use end, host, limit, pid, process_name, start",
                "/api/host-overall-metrics; start; soon; must be seconds since 1970 or a time such as",
                "/api/vm-metrics; end; soon; must be seconds since 1970 or a time such as",
                "/api/dashboard/top-processes; start; 1; is not known here, use end, host, limit, metric, pid, process_name"
            })
    void badParameter_isRefusedByItsName(String path, String name, String value, String rule) {
        Answer answer = viewer.get(path, name, value);

        refused(answer, name, "invalid parameter \"" + name + "\": " + rule);
    }

    @Test
    void range_mustBeInOrderAndNoLongerThanAnythingIsKept() {
        refused(viewer.get(VMS, "start", "2", "end", "1"), "end", "end must not be before the start");
        refused(viewer.get(VMS, "start", "-9e8"), "start", "start is more than the 3660 days before the end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"limits\": 1}; limits; limits is not a member known here, use host, limit, metric",
                "{\"limit\": 0}; limit; limit is 0, must be from 1 to 10000",
                "{\"limit\": \"1\"}; limit; limit must be a whole number",
                "{\"metric\": 1}; metric; metric must be a string",
                "[]; body; body",
                "nil; body; body is not well-formed JSON"
            })
    void badBatch_isRefusedByItsMember(String body, String field, String detail) {
        refused(viewer.postJson(BATCH, body), field, detail);
    }

    private static void refused(Answer answer, String field, String detail) {
        answer.assertClean();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("INVALID");
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail")).startsWith(detail);
    }

    private static List<String> texts(JsonObject answer, String name) {
        return answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString(name))
                .toList();
    }

    private static String seconds(long millis) {
        return millis / 1_000 + "." + "%03d".formatted(millis % 1_000);
    }
}
