package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.protocol.WriteRequest;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked wrongly, or is too much, is told so clearly and soon, and does no harm to others. */
@ExtendWith(ArquillianExtension.class)
class QueryBadInputIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int BROKEN_EACH = 16;
    private static final List<String> ODD = List.of(
            "(", ")", "{", "}", "[", "]", "\"", "\\", "'", "`", "#", "@", "$", ",", "=", "~", "!", "-", "0", "e", "ü",
            "😀", "\u0000", "\n", " ", "%");

    private static TestTenant tenant;
    private static QueryApi api;
    private static long nowMillis;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeAll
    static void write() {
        tenant = TestTenant.create();
        api = new QueryApi(TestServer.http(), tenant.editor());
        nowMillis = Instant.now().toEpochMilli();
        List<MadeSeries> made = MadeMetrics.make(new Random(1), "made", nowMillis - 3_600_000, nowMillis);
        WriteRequest request =
                MadeSeries.request(made).series(nowMillis, 1, "__name__", "made_long", "text", "a".repeat(4_000));
        assertThat(Http.send(request.one(tenant.editor())).status()).isEqualTo(204);
    }

    @AfterEach
    void requireThatOthersAreAnswered() {
        assertThat(api.ask(Question.instant("1+1", nowMillis)).body()).contains("\"2\"");
    }

    private static Answer askedSoon(Question question) {
        long begin = System.nanoTime();
        Answer answer = api.ask(question);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        answer.json();
        return answer;
    }

    private static void assertRefused(Answer answer, int status, String type, String told) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getString("errorType")).isEqualTo(type);
        assertThat(answer.json().getString("error")).contains(told);
        assertThat(answer.body()).doesNotContain("Exception", "at io.belvedere", "SQL");
    }

    @Test
    void goodQueries_areAnswered() {
        assertThat(GoodQueries.ALL).hasSize(50).allSatisfy(query -> {
            Answer answer = api.ask(Question.instant(query, nowMillis));
            assertThat(answer.status()).as("%s: %s", query, answer.body()).isEqualTo(200);
        });
    }

    @Test
    void brokenQueries_areAnsweredOrRefusedWithTheirPlace() {
        long seed = Long.getLong("belvedere.seed", new Random().nextLong());
        Dice dice = new Dice(new Random(seed));
        for (String query : GoodQueries.ALL) {
            for (int i = 0; i < BROKEN_EACH; i++) {
                String broken = broken(query, dice);
                Answer answer = askedSoon(Question.instant(broken, nowMillis));

                assertThat(answer.status())
                        .as("seed %d: %s: %s", seed, broken, answer.body())
                        .isIn(200, 400, 422);
                if (answer.status() == 400 && !broken.isBlank()) {
                    assertThat(answer.json().getString("error"))
                            .as("seed %d: %s", seed, broken)
                            .matches("(?s).*\\b\\d+:\\d+: .*");
                }
            }
        }
    }

    private static String broken(String query, Dice dice) {
        int place = query.offsetByCodePoints(0, dice.below(query.codePointCount(0, query.length())));
        String before = query.substring(0, place);
        return dice.oneIn(2) ? before + query.substring(place + 1) : before + dice.pick(ODD) + query.substring(place);
    }

    static Stream<Arguments> wrong() {
        Question instant = Question.instant("1", 1_000);
        Question range = Question.range("vector(1)", 0, 60_000, 15_000);
        return Stream.of(
                arguments(instant.without("query"), "\"query\": is missing"),
                arguments(instant.with("query", ""), "\"query\""),
                arguments(instant.with("time", "yesterday"), "\"time\""),
                arguments(instant.with("time", "1e300"), "\"time\""),
                arguments(instant.with("timeout", "0"), "\"timeout\""),
                arguments(instant.with("timeout", "soon"), "\"timeout\""),
                arguments(instant.with("limit", "-1"), "\"limit\""),
                arguments(instant.with("lookback_delta", "-5m"), "\"lookback_delta\""),
                arguments(range.without("start"), "\"start\": is missing"),
                arguments(range.without("end"), "\"end\": is missing"),
                arguments(range.without("step"), "\"step\": is missing"),
                arguments(range.with("step", "0"), "\"step\""),
                arguments(range.with("step", "-15"), "\"step\""),
                arguments(range.with("step", "NaN"), "\"step\""),
                arguments(range.with("step", "0.0001"), "\"step\""),
                arguments(range.with("end", "-1"), "\"end\""),
                arguments(range.with("end", "1000000").with("step", "1"), "at most 11000"),
                arguments(range.with("end", "2e15").with("step", "0.001"), "at most 11000"),
                arguments(range.with("query", "made_up[5m]"), "query"),
                arguments(range.with("query", "\"text\""), "query"),
                arguments(instant.with("query", "(".repeat(10_000) + "1"), "1:1001"),
                arguments(instant.with("query", "-".repeat(10_000) + "1"), "nested deeper"),
                arguments(instant.with("query", "1" + "+1".repeat(500_000)), "nested deeper"),
                arguments(instant.with("query", "made_up{job=~\"(\"}"), "1:"),
                arguments(instant.with("query", "made_up{job=~\"(a{1000}){1000}\"}"), "1:"),
                arguments(new Question("/api/v1/series", instant.parameters()), "match[]"),
                arguments(
                        new Question(
                                "/api/v1/labels", instant.with("match[]", "{").parameters()),
                        "match[]"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongParameter_isNamed(Question question, String told) {
        assertRefused(askedSoon(question), 400, "bad_data", told);
    }

    @Test
    void repeatedParameter_countsOnce() {
        Answer answer = Http.send(Http.to("/api/v1/query?query=1&query=2", tenant.editor()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"1\"");
    }

    @Test
    void hugeSubquery_isRefused() {
        assertRefused(askedSoon(Question.instant("made_up[10y:1ms]", nowMillis)), 422, "execution", "steps");
    }

    @Test
    void mebibyteOfQuery_isAnsweredOrRefused() {
        String pattern = "x|".repeat(1 << 19);

        assertThat(askedSoon(Question.instant("made_up{job=~\"" + pattern + "\"}", nowMillis))
                        .status())
                .isIn(200, 400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a|aa)+$b", "(.*a){20}b", "((a+)+)+b"})
    void patternThatBacktracksElsewhere_takesNoLonger(String pattern) {
        Answer answer = askedSoon(Question.instant("made_long{text=~\"" + pattern + "\"}", nowMillis));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void everythingForEver_isAnsweredOrRefused() {
        Question ever = Question.range("count_over_time({__name__=~\".+\"}[10y])", 0, nowMillis, nowMillis / 1_000);

        assertThat(askedSoon(ever).status()).isIn(200, 422, 503);
    }

    @Test
    void timeout_isTold() {
        String query = "sum(count_over_time({__name__=~\".+\"}[30m:1s]))";

        Answer answer = askedSoon(Question.instant(query, nowMillis).with("timeout", "1ms"));

        assertRefused(answer, 503, "timeout", "1 ms");
    }

    static Stream<byte[]> malformed() {
        return Stream.of(
                "query=%zz".getBytes(StandardCharsets.US_ASCII),
                "query=%".getBytes(StandardCharsets.US_ASCII),
                "query=%C3%28".getBytes(StandardCharsets.US_ASCII),
                new byte[] {'q', 'u', 'e', 'r', 'y', '=', (byte) 0xff, (byte) 0xfe},
                "&&==&".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedForm_isRefused(byte[] form) {
        Answer answer = Http.send(Http.to("/api/v1/query", tenant.editor())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(form)));

        assertRefused(answer, 400, "bad_data", "");
    }
}
