package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.launcher.query.Palette;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCommandTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final String INSTANT = "POST /api/v1/query";
    private static final String RANGE = "POST /api/v1/query_range";
    private static final String MATRIX = success(
            "matrix",
            """
            [{"metric": {"job": "api"}, "values": [[1782907140, "1"], [1782907200, "3"]]},
             {"metric": {"job": "web"}, "values": [[1782907200, "2"]]}]""");

    private final AnsweringServer server = new AnsweringServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void query_isSentAsAForm() throws Exception {
        server.on(INSTANT, 200, success("vector", "[]"));

        run("sum by (job) (up{a=\"ü\"})", "--time", "1700000000");

        AnsweringServer.Request request = server.requests().get(0);
        assertThat(request.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.authorization()).isEqualTo("Bearer secret");
        assertThat(request.body()).isEqualTo("query=sum+by+%28job%29+%28up%7Ba%3D%22%C3%BC%22%7D%29&time=1700000000");
    }

    @Test
    void vector_isATable() throws Exception {
        server.on(
                INSTANT,
                200,
                success(
                        "vector",
                        """
                [{"metric": {"__name__": "up", "job": "api"}, "value": [1782907200.5, "1"]},
                 {"metric": {"__name__": "up", "job": "web"}, "value": [1782907200.5, "2500000000"]}]"""));

        int exitCode = run("up");

        assertThat(exitCode).isZero();
        assertThat(server.outLines())
                .containsExactly(
                        "metric  job       value", //
                        "up      api           1",
                        "up      web  2500000000");
        assertThat(server.errLines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scalar,1e+10,10000000000", "scalar,NaN,NaN", "string,a\\nb,a\\nb"})
    void single_isALine(String type, String value, String line) throws Exception {
        server.on(INSTANT, 200, success(type, "[1782907200, \"" + value + "\"]"));

        run("1");

        assertThat(server.outLines()).containsExactly(line);
    }

    @Test
    void matrixOfAMoment_hasARowASample() throws Exception {
        server.on(INSTANT, 200, MATRIX);

        run("up[2m]");

        assertThat(server.outLines())
                .containsExactly(
                        "job  time                  value",
                        "api  2026-07-01T11:59:00Z      1",
                        "api  2026-07-01T12:00:00Z      3",
                        "web  2026-07-01T12:00:00Z      2");
    }

    @Test
    void range_hasARowATime() throws Exception {
        server.on(RANGE, 200, MATRIX);

        run("up", "--range", "1m");

        assertThat(server.requests().get(0).body()).isEqualTo("end=1782907200&query=up&start=1782907140&step=1");
        assertThat(server.outLines())
                .containsExactly(
                        "time                  {job=\"api\"}  {job=\"web\"}",
                        "2026-07-01T11:59:00Z            1",
                        "2026-07-01T12:00:00Z            3            2");
    }

    @Test
    void plot_drawsTheRange() throws Exception {
        server.on(RANGE, 200, MATRIX);

        run("up", "--plot", "--range=1m", "--step=1m");

        assertThat(server.outLines())
                .first()
                .asString()
                .startsWith("3 ┤")
                .endsWith("a")
                .hasSize(60);
        assertThat(server.outLines()).endsWith("a {job=\"api\"}     3", "b {job=\"web\"}     2");
    }

    @Test
    void json_printsTheDataAndNothingElse() throws Exception {
        server.on(
                INSTANT,
                200,
                """
                {"status": "success", "data": {"resultType": "scalar", "result": [1782907200.5, "1"]},
                 "warnings": ["two stores\\nwere slow"], "infos": ["no counter"]}""");

        run("1", "--json");

        assertThat(server.out())
                .isEqualTo(
                        """
                {
                  "resultType": "scalar",
                  "result": [1782907200.5, "1"]
                }
                """);
        assertThat(server.errLines()).containsExactly("warning: two stores\\nwere slow", "note: no counter");
    }

    @Test
    void histogram_isShownAsItIs() throws Exception {
        server.on(
                INSTANT,
                200,
                success(
                        "vector",
                        """
                [{"metric": {}, "histogram": [1782907200, {"count": "2", "sum": "3.5"}]}]"""));

        run("latency");

        assertThat(server.outLines()).last().isEqualTo("{\"count\":\"2\",\"sum\":\"3.5\"}");
    }

    @Test
    void emptyAnswer_isSaidBesideStandardOutput() throws Exception {
        server.on(INSTANT, 200, success("vector", "[]"));

        int exitCode = run("up");

        assertThat(exitCode).isZero();
        assertThat(server.out()).isEmpty();
        assertThat(server.errLines()).containsExactly("no series");
    }

    @Test
    void syntaxError_isShownWithItsPlace() {
        server.on(
                INSTANT,
                400,
                """
                {"status": "error", "errorType": "bad_data",
                 "error": "invalid parameter \\"query\\": 1:6: parse error: unexpected <op:*>"}""");

        assertRefusal(
                LauncherException.FAILED,
                "up + * 2",
                """
                the server refuses the query: 1:6: parse error: unexpected <op:*>
                  up + * 2
                       ^""");
    }

    @Test
    void refusal_withoutAPlaceIsALine() {
        server.on(INSTANT, 422, "{\"status\": \"error\", \"error\": \"many-to-many matching not allowed\"}");

        assertRefusal(
                LauncherException.FAILED, "a*b", "the server refuses the query: many-to-many matching not allowed");
    }

    @Test
    void serverThatCannotAnswer_isTrouble() {
        server.on(INSTANT, 503, "{\"status\": \"error\", \"error\": \"query timed out\"}");

        assertRefusal(
                LauncherException.TROUBLE,
                "up",
                "the server at " + server.access().server() + " cannot answer: query timed out");
    }

    @ParameterizedTest
    @CsvSource({"401,refuses these credentials", "403,lets these credentials ask no queries of their own"})
    void credentials_areExplained(int status, String what) {
        server.on(INSTANT, status, "{\"detail\": \"no\"}");

        assertRefusal(
                LauncherException.TROUBLE,
                "up",
                "the server at " + server.access().server() + " " + what + "; make a token there with"
                        + " ./belvedere token create --role editor --name query and put it into BELVEDERE_TOKEN");
    }

    @Test
    void silence_saysHowToStart() {
        URI nobody = server.access().server();
        server.close();

        assertThatThrownBy(() -> run("up"))
                .hasMessageStartingWith("the server at " + nobody + " does not answer")
                .hasMessageEndingWith("start it with ./belvedere start");
    }

    @ParameterizedTest
    @CsvSource({"<html>", "{}", "[]", "'{\"status\": \"success\", \"data\": [1]}'"})
    void strangeAnswer_isDoubted(String body) {
        server.on(INSTANT, 200, body);

        assertThatThrownBy(() -> run("up")).hasMessageEndingWith("is it a Belvedere?");
    }

    private void assertRefusal(int exitCode, String query, String message) {
        assertThatThrownBy(() -> run(query))
                .isInstanceOfSatisfying(LauncherException.class, fault -> assertThat(fault.exitCode())
                        .isEqualTo(exitCode))
                .hasMessage(message);
        assertThat(server.out()).isEmpty();
    }

    private int run(String... words) throws InterruptedException {
        Arguments arguments = Arguments.parse(List.of(words), QueryRequest.OPTIONS, QueryRequest.FLAGS);
        QueryRequest request = QueryRequest.of(arguments, () -> "", NOW);
        Terminal terminal = new Terminal(60, Palette.PLAIN);
        return new QueryCommand(new QueryApi(server.access()), server.console(), terminal).run(request);
    }

    private static String success(String type, String result) {
        return "{\"status\": \"success\", \"data\": {\"resultType\": \"" + type + "\", \"result\": " + result + "}}";
    }
}
