package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.server.ShippedEar;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered beyond the queries of Prometheus, against the server that ships. */
@ExtendWith(ArquillianExtension.class)
class BeyondIT {

    private static final String RANGE = "/api/v1/query_range";
    private static final String PERIODS = "/api/v1/periods";
    private static final String TOP = "/api/v1/top";
    private static final int POINTS = 1_200;
    private static final int STEP = 10;

    /** Whole steps, some hours ago. */
    private final long start = Instant.now().getEpochSecond() / STEP * STEP - 2 * POINTS * STEP;

    private final long end = start + (POINTS - 1) * STEP;
    private TestTenant tenant;
    private Asker editor;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
        editor = new Asker(tenant.editor());
    }

    /** One series with a value for each step, made of the number of the step. */
    private void send(String labels, StepValue value) {
        String times = join(LongStream.range(0, POINTS).map(step -> (start + step * STEP) * 1_000));
        String values = LongStream.range(0, POINTS)
                .mapToObj(step -> Long.toString(value.of((int) step)))
                .collect(Collectors.joining(","));
        editor.send("{\"series\": [{\"labels\": %s, \"timestamps\": [%s], \"values\": [%s]}]}"
                .formatted(labels, times, values));
    }

    private interface StepValue {
        long of(int step);
    }

    private static String join(LongStream numbers) {
        return numbers.mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private Answer range(String query, String... more) {
        return editor.get(RANGE, withRange(query, more));
    }

    private String[] withRange(String query, String... more) {
        String[] range = {"query", query, "start", "" + start, "end", "" + end, "step", "" + STEP};
        return Stream.of(range, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m4", "min-max-lttb"})
    void maxPoints_leavesPointsOfTheSeriesAndItsEnds(String downsampler) {
        send("{\"__name__\": \"wave\"}", step -> step * 7919L % 101);
        JsonArray all = only(range("wave")).getJsonArray("values");

        JsonObject series = only(range("wave", "max_points", "200", "downsampler", downsampler));

        JsonArray left = series.getJsonArray("values");
        assertThat(left).hasSizeBetween(100, 200);
        assertThat(new HashSet<>(all)).containsAll(left);
        assertThat(left.get(0)).isEqualTo(all.get(0));
        assertThat(left.get(left.size() - 1)).isEqualTo(all.get(all.size() - 1));
        assertThat(series.getJsonArray("breaks")).isEmpty();
    }

    @Test
    void maxPoints_keepsASpike() {
        send("{\"__name__\": \"calm\"}", step -> step == 777 ? 1_000 : 1);

        JsonObject series = only(range("calm", "max_points", "40"));

        assertThat(series.getJsonArray("values").toString()).contains("\"1000\"");
    }

    @Test
    void breaks_areWhereTheLineIs() {
        send("{\"__name__\": \"flag\"}", step -> step < 600 || step >= 700 ? 1 : 0);

        JsonObject series = only(range("flag == 1", "max_points", "100"));

        int broken = series.getJsonArray("breaks").getInt(0);
        assertThat(series.getJsonArray("breaks")).hasSize(1);
        assertThat(time(series, broken - 1)).isEqualTo(start + 599 * STEP);
        assertThat(time(series, broken)).isEqualTo(start + 700 * STEP);
    }

    @Test
    void clientsOfPrometheus_seeNothingOfIt() {
        send("{\"__name__\": \"wave\"}", step -> step);

        JsonObject data = Asker.result(range("wave"));

        assertThat(data.keySet()).containsExactly("resultType", "result");
        assertThat(only(data).keySet()).containsExactly("metric", "values");
    }

    @Test
    void shift_laysTheEarlierOverTheLater() {
        send("{\"__name__\": \"line\"}", step -> step);
        long from = start + 600 * STEP;

        JsonObject data = Asker.result(editor.post(
                RANGE, "query", "line", "start", "" + from, "end", "" + end, "step", "" + STEP, "shift", "100m"));

        JsonObject previous = data.getJsonArray("previous").getJsonObject(0);
        assertThat(only(data).getJsonArray("values").getJsonArray(0).toString()).isEqualTo("[" + from + ",\"600\"]");
        assertThat(previous.getJsonArray("values").getJsonArray(0).toString()).isEqualTo("[" + from + ",\"0\"]");
        assertThat(previous.getJsonArray("values")).hasSize(600);
        assertThat(previous.getJsonObject("metric")).isEqualTo(only(data).getJsonObject("metric"));
    }

    @ParameterizedTest
    @CsvSource({"up == 0, present", "up == bool 0, not_zero"})
    void periods_areWhenTheConditionWasTrue(String condition, String truth) {
        send("{\"__name__\": \"up\", \"job\": \"api\"}", step -> step < 10 || (step >= 100 && step < 130) ? 0 : 1);

        JsonObject series = only(Asker.result(editor.get(PERIODS, withRange(condition, "truth", truth))));

        assertThat(series.getJsonObject("metric").getString("job")).isEqualTo("api");
        assertThat(series.getJsonArray("periods").toString())
                .isEqualTo("[{\"from\":%d,\"until\":%d,\"fromOpen\":true,\"untilOpen\":false},"
                                .formatted(start, start + 10 * STEP)
                        + "{\"from\":%d,\"until\":%d,\"fromOpen\":false,\"untilOpen\":false}]"
                                .formatted(start + 100 * STEP, start + 130 * STEP));
        assertThat(series.getInt("total")).isEqualTo(40 * STEP);
        assertThat(series.getJsonNumber("share").doubleValue()).isEqualTo(40.0 / POINTS);
    }

    @Test
    void periods_takeGapsAndLeaveShortOnesOut() {
        send("{\"__name__\": \"up\"}", step -> step % 100 == 0 || step % 100 == 2 || step == 50 ? 0 : 1);

        JsonObject series = only(Asker.result(editor.post(PERIODS, withRange("up == 0", "gap", "10s", "for", "30s"))));

        assertThat(series.getJsonArray("periods")).hasSize(POINTS / 100);
        assertThat(series.getInt("total")).isEqualTo(POINTS / 100 * 3 * STEP);
    }

    @Test
    void top_ranksOverTheWholeRange() {
        send("{\"__name__\": \"cpu\", \"host\": \"spike\"}", step -> step == 500 ? 900 : 1);
        send("{\"__name__\": \"cpu\", \"host\": \"steady\"}", step -> 20);
        send("{\"__name__\": \"cpu\", \"host\": \"late\"}", step -> step / 50);

        assertThat(hosts(top("cpu", "of", "avg"))).containsExactly("steady", "late", "spike");
        assertThat(hosts(top("cpu", "of", "max"))).containsExactly("spike", "late", "steady");
        assertThat(hosts(top("cpu", "of", "last"))).containsExactly("late", "steady", "spike");
        assertThat(hosts(top("cpu", "of", "sum", "limit", "1"))).containsExactly("steady");
    }

    /** As a query says it that is much longer. */
    @Test
    void top_isWhatAQueryWouldSay() {
        send("{\"__name__\": \"cpu\", \"host\": \"a\", \"core\": \"0\"}", step -> step % 17);
        send("{\"__name__\": \"cpu\", \"host\": \"a\", \"core\": \"1\"}", step -> step % 13);
        send("{\"__name__\": \"cpu\", \"host\": \"b\", \"core\": \"0\"}", step -> step % 31);
        String query = "avg_over_time((sum by (host) (cpu * 2))[%ds:%ds])".formatted(POINTS * STEP, STEP);
        JsonArray expected = Asker.result(
                        editor.get("/api/v1/query", "query", "sort_desc(" + query + ")", "time", "" + end))
                .getJsonArray("result");

        JsonObject top = top("cpu * 2", "by", "host");

        assertThat(top.getInt("groups")).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            JsonObject group = top.getJsonArray("result").getJsonObject(i);
            JsonObject twin = expected.getJsonObject(i);
            assertThat(group.get("metric")).isEqualTo(twin.get("metric"));
            assertThat(Double.parseDouble(group.getString("score")))
                    .isCloseTo(Double.parseDouble(twin.getJsonArray("value").getString(1)), offset(1e-9));
        }
    }

    @Test
    void top_hasTheLinesOfThoseAhead() {
        send("{\"__name__\": \"cpu\", \"host\": \"a\"}", step -> 1);
        send("{\"__name__\": \"cpu\", \"host\": \"b\"}", step -> 2);

        JsonObject group = top("cpu", "limit", "1", "max_points", "100")
                .getJsonArray("result")
                .getJsonObject(0);

        assertThat(group.getJsonObject("metric").getString("host")).isEqualTo("b");
        assertThat(group.getJsonArray("values")).hasSizeLessThanOrEqualTo(100);
        assertThat(group.getJsonArray("breaks")).isEmpty();
    }

    @Test
    void top_withoutARangeIsOfNow() {
        editor.send("{\"samples\": [{\"labels\": {\"__name__\": \"cpu\", \"host\": \"a\"}, \"value\": 1}]}");

        JsonObject top = Asker.result(editor.get(TOP, "query", "cpu"));

        assertThat(top.getInt("steps")).isEqualTo(1);
        assertThat(hosts(top)).containsExactly("a");
        assertThat(top.getJsonArray("result").getJsonObject(0).keySet()).containsExactly("metric", "score");
    }

    @Test
    void top_withARangeAloneChoosesItsSteps() {
        send("{\"__name__\": \"cpu\", \"host\": \"a\"}", step -> 1);

        JsonObject top = Asker.result(editor.post(TOP, "query", "cpu", "start", "" + start, "end", "" + end));

        assertThat(top.getInt("steps")).isBetween(200, 300);
        assertThat(top.getJsonArray("result").getJsonObject(0).getString("score"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/query_range; max_points; 1; must be a whole number from 16",
                "/api/v1/query_range; downsampler; m4; needs max_points",
                "/api/v1/query_range; shift; -1d; must be",
                "/api/v1/periods; truth; maybe; must be one of not_zero, present",
                "/api/v1/periods; for; -1; must not be negative",
                "/api/v1/periods; gap; long; must be seconds or a duration",
                "/api/v1/top; of; median; must be one of avg, last, max, sum",
                "/api/v1/top; with; median; must be one of",
                "/api/v1/top; by; ,; has an empty name between its commas",
                "/api/v1/top; limit; 0; must be a whole number from 1 to 1000"
            })
    void badParameter_isRefusedByItsName(String path, String name, String value, String rule) {
        Answer answer = editor.get(path, withRange("up", name, value));

        badData(answer, "invalid parameter \"" + name + "\": " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERIODS, TOP})
    void badQuery_isRefusedWithItsPlace(String path) {
        badData(editor.get(path, withRange("sum(up", "by", "job")), "invalid parameter \"query\": 1:7: parse error");
        badData(editor.get(path, withRange("up[5m]")), "query is a range vector");
    }

    @Test
    void tooManySteps_areRefused() {
        for (String path : List.of(PERIODS, TOP)) {
            Answer answer = editor.get(path, "query", "up", "start", "0", "end", "1e9", "step", "1");
            badData(answer, "step makes 1000000001 points in this range, at most ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RANGE, PERIODS, TOP})
    void viewers_askAsMuchAsTheyMayByQueries(String path) {
        Answer answer = new Asker(tenant.viewer()).get(path, withRange("up"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("errorType")).isEqualTo("forbidden");
    }

    private static void badData(Answer answer, String error) {
        answer.assertClean();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().getString("errorType")).isEqualTo("bad_data");
        assertThat(answer.json().getString("error")).startsWith(error);
    }

    private JsonObject top(String query, String... more) {
        return Asker.result(editor.get(TOP, withRange(query, more)));
    }

    private static List<String> hosts(JsonObject top) {
        return top.getJsonArray("result").getValuesAs(JsonObject.class).stream()
                .map(group -> group.getJsonObject("metric").getString("host"))
                .toList();
    }

    private static JsonObject only(Answer answer) {
        return only(Asker.result(answer));
    }

    private static JsonObject only(JsonObject data) {
        assertThat(data.getJsonArray("result")).hasSize(1);
        return data.getJsonArray("result").getJsonObject(0);
    }

    private static long time(JsonObject series, int point) {
        return ((JsonNumber) series.getJsonArray("values").getJsonArray(point).get(0)).longValueExact();
    }
}
