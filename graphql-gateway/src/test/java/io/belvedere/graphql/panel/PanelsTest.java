package io.belvedere.graphql.panel;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.belvedere.access.Caller;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.query.StoredQueries.Asked;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {

    private static final long EIGHT = Instant.parse("2026-11-21T08:00:00Z").toEpochMilli();
    private static final String RANGE = "range:{from:\"2026-11-21T07:00:00Z\", until:\"2026-11-21T08:00:00Z\"}";
    private static final String SHOWN =
            "asOf step series{query name labels points} freshness{asOf source tier complete stale} cost{series samples}"
                    + " notes error{query code message details}";

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);
    private int version = 1;

    @BeforeEach
    void fill() {
        for (String job : List.of("api", "web")) {
            gateway.queries().fill(Map.of("__name__", "up", "job", job), EIGHT - 3_600_000, EIGHT - 60_000, 15_000, 1);
        }
    }

    private String region(String... expressions) {
        StringBuilder queries = new StringBuilder();
        for (int i = 0; i < expressions.length; i++) {
            queries.append("{id:\"%c\", expression:%s, legend:\"{{job}}\"}".formatted('A' + i, quoted(expressions[i])));
        }
        String document =
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:%d, width:1, height:1, widget:{type:STAT, queries:[%s]}}){region{id} userErrors{message}}}"
                        .formatted(version, queries);
        version++;
        return String.valueOf(board.done(EDITOR, document, "addRegion", "region", "id"));
    }

    private void compare(String region, String period) {
        board.done(
                EDITOR,
                "mutation{restyleRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", regionId:\"%s\", version:%d, options:{previousPeriod:\"%s\"}}){region{id} userErrors{message}}}"
                        .formatted(region, version, period),
                "restyleRegion",
                "region",
                "id");
        version++;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void variable(String members) {
        board.done(
                EDITOR,
                "mutation{putVariable(input:{dashboardId:\"$D\", version:%d, variable:{%s}}){dashboard{version} userErrors{message}}}"
                        .formatted(dashboardVersion(), members),
                "putVariable");
    }

    private int dashboardVersion() {
        return board.done(EDITOR, "{dashboard(id:\"$D\"){version}}", "dashboard", "version") instanceof Integer whole
                ? whole
                : -1;
    }

    private GraphqlAnswer look(Caller caller, String arguments) {
        return board.ask(
                caller,
                "{dashboard(id:\"$D\"){layout(id:\"$L\"){regions{widget{data(%s){%s}}}}}}".formatted(arguments, SHOWN));
    }

    private static Object data(GraphqlAnswer answer, int region, Object... more) {
        Object[] path = new Object[6 + more.length];
        System.arraycopy(new Object[] {"dashboard", "layout", "regions", region, "widget", "data"}, 0, path, 0, 6);
        System.arraycopy(more, 0, path, 6, more.length);
        return String.valueOf(at(answer, path));
    }

    private static PackedPoints points(GraphqlAnswer answer, int region, int series) {
        return (PackedPoints) Objects.requireNonNull(
                at(answer, "dashboard", "layout", "regions", region, "widget", "data", "series", series, "points"));
    }

    @Test
    void data_isWhatTheQueriesComeTo() {
        region("up{job=\"api\"}", "count(up)");

        GraphqlAnswer answer = look(EDITOR, RANGE + ", maxPoints:61");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(data(answer, 0, "step")).isEqualTo("60000.0");
        assertThat(data(answer, 0, "series", 0, "labels")).isEqualTo("{__name__=up, job=api}");
        assertThat(data(answer, 0, "series", 0, "name")).isEqualTo("api");
        assertThat(data(answer, 0, "series", 1, "query")).isEqualTo("B");
        assertThat(points(answer, 0, 1).values()).hasSize(61).startsWith(2).endsWith(2);
        assertThat(points(answer, 0, 1).startMillis()).isEqualTo(EIGHT - 3_600_000);
        assertThat(data(answer, 0, "freshness", "source")).isEqualTo("COMPUTED");
        assertThat(data(answer, 0, "freshness", "complete")).isEqualTo("true");
        assertThat(data(answer, 0, "cost", "series")).isEqualTo("3.0");
        assertThat(data(answer, 0, "error")).isEqualTo("null");
    }

    @Test
    void data_ofAllRegions_isOneBatchAsOfOneInstant() {
        for (int i = 0; i < 20; i++) {
            region("up{job=\"api\"} + " + i, "up{job=\"web\"} + " + i);
        }
        int before = gateway.reads().count();

        GraphqlAnswer answer = look(EDITOR, RANGE);

        assertThat(gateway.queries().batches()).isEqualTo(1);
        assertThat(gateway.queries().asked()).hasSize(40);
        assertThat(gateway.reads().count() - before).isLessThanOrEqualTo(4);
        assertThat(data(answer, 19, "asOf")).isEqualTo(data(answer, 0, "asOf"));
    }

    @Test
    void data_ofSeveralBoards_isOneBatchToo() {
        region("up");
        Board second = Board.create(gateway);
        second.done(
                EDITOR,
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:1, width:1, height:1, widget:{type:STAT, queries:[{id:\"A\", expression:\"up\"}]}}){userErrors{message}}}",
                "addRegion");

        gateway.ask(EDITOR, "{dashboards{edges{node{layouts{regions{widget{data{asOf}}}}}}}}");

        assertThat(gateway.queries().batches()).isEqualTo(1);
        assertThat(gateway.queries().asked()).hasSize(2);
    }

    @Test
    void data_thatIsDeferredForTheBoard_comesLaterInOneBatch() throws IOException {
        region("up");
        region("count(up)");

        List<Map<String, ?>> parts = board.parts(
                EDITOR,
                "{dashboard(id:\"$D\"){title ...@defer{layout(id:\"$L\"){regions{widget{data(%s){%s}}}}}}}"
                        .formatted(RANGE, SHOWN));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).get("data")).hasToString("{dashboard={title=Ops}}");
        assertThat(parts.get(1).toString()).contains("query=A", "labels={__name__=up, job=api}", "hasNext=false");
        assertThat(parts.get(1)).doesNotContainKey("errors");
        assertThat(gateway.queries().batches()).isEqualTo(1);
    }

    @Test
    void data_thatIsDeferredForEachWidget_comesForEach() throws IOException {
        region("up");
        region("count(up)");

        List<Map<String, ?>> parts = board.parts(
                EDITOR,
                "{dashboard(id:\"$D\"){layout(id:\"$L\"){regions{x widget{...@defer{data(%s){%s}}}}}}}"
                        .formatted(RANGE, SHOWN));

        assertThat(parts).hasSize(3);
        assertThat(parts.subList(1, 3).toString())
                .contains(
                        "path=[dashboard, layout, regions, 0, widget]", "path=[dashboard, layout, regions, 1, widget]")
                .contains("labels={__name__=up, job=api}");
        assertThat(gateway.queries().asked()).hasSize(2);
        assertThat(gateway.queries().batches()).isEqualTo(1);
    }

    @Test
    void data_thatIsDeferredForEachWidget_comesWhenItIsThere() throws IOException {
        region("up");
        region("count(up)");
        region("sum(up)");
        CompletableFuture<Boolean> stuck = gateway.queries().hold("up");
        List<String> paths = new ArrayList<>();

        board.laterParts(
                EDITOR,
                "{dashboard(id:\"$D\"){layout(id:\"$L\"){regions{widget{...@defer{data(%s){%s}}}}}}}"
                        .formatted(RANGE, SHOWN),
                part -> {
                    paths.add(String.valueOf(part.get("incremental")));
                    if (paths.size() == 2) {
                        CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                                .execute(() -> stuck.complete(true));
                    }
                });

        assertThat(paths).hasSize(3);
        assertThat(paths.get(2)).contains("path=[dashboard, layout, regions, 0, widget]", "{__name__=up, job=api}");
    }

    @ParameterizedTest
    @CsvSource({"previous, 3_660_000", "day, 86_400_000", "week, 604_800_000", "month, 2_678_400_000"})
    void data_comparedWithAPeriodBefore_liesOverThatOfNow(String period, String shift) {
        String region = region("sum(up)");
        compare(region, period);
        gateway.queries()
                .fill(
                        Map.of("__name__", "up", "job", "old"),
                        EIGHT - Long.parseLong(shift.replace("_", "")) - 60_000,
                        EIGHT - Long.parseLong(shift.replace("_", "")) + 60_000,
                        15_000,
                        7);

        GraphqlAnswer answer = board.ask(
                VIEWER,
                "{dashboard(id:\"$D\"){layout(id:\"$L\"){regions{widget{data(%s, maxPoints:61){series{query previous points}}}}}}}"
                        .formatted(RANGE));

        assertThat(data(answer, 0, "series", 0, "previous")).isEqualTo("false");
        assertThat(data(answer, 0, "series", 1, "previous")).isEqualTo("true");
        PackedPoints before = points(answer, 0, 1);
        assertThat(before.startMillis() + 60_000L * (before.values().length - 1))
                .isEqualTo(EIGHT);
        assertThat(before.values()).endsWith(7);
    }

    @Test
    void data_askedForTwice_isTheSame() {
        region("up");

        GraphqlAnswer answer = board.ask(
                VIEWER,
                "{dashboard(id:\"$D\"){layout(id:\"$L\"){regions{widget{data(%1$s){%2$s} again:data(%1$s){%2$s}}}}}}"
                        .formatted(RANGE, SHOWN));

        assertThat(at(answer, "dashboard", "layout", "regions", 0, "widget", "again"))
                .isEqualTo(at(answer, "dashboard", "layout", "regions", 0, "widget", "data"));
        assertThat(gateway.queries().asked()).hasSize(1);
    }

    @Test
    void data_whenAQueryFails_theOthersAreThere() {
        region("up");
        region("up", "broken");
        gateway.queries().fail("broken", BelvedereException.unavailable("the store is away", 2));

        GraphqlAnswer answer = look(VIEWER, RANGE);

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(data(answer, 0, "error")).isEqualTo("null");
        assertThat(data(answer, 1, "error"))
                .isEqualTo("{query=B, code=UNAVAILABLE, message=the store is away, details={retryAfterSeconds=2}}");
        assertThat(points(answer, 1, 0).values()).isNotEmpty();
        assertThat(data(answer, 1, "freshness", "complete")).isEqualTo("false");
    }

    @Test
    void data_thatFailsForTheMoment_isWhatItWasLast() {
        region("up");
        GraphqlAnswer before = look(VIEWER, RANGE);
        gateway.queries().fail("up", BelvedereException.unavailable("the store is away", 2));

        GraphqlAnswer stale = look(VIEWER, RANGE);

        assertThat(data(stale, 0, "freshness", "stale")).isEqualTo("true");
        assertThat(data(stale, 0, "freshness", "asOf")).isEqualTo(data(before, 0, "asOf"));
        assertThat(data(stale, 0, "error", "code")).isEqualTo("UNAVAILABLE");
        assertThat(points(stale, 0, 1).values()).isEqualTo(points(before, 0, 1).values());
        gateway.queries().recover();
        assertThat(data(look(VIEWER, RANGE), 0, "freshness", "source")).isEqualTo("COMPUTED");
    }

    @Test
    void data_thatTookTooLong_isNotAskedForAgainForAWhile() {
        region("up");
        region("count(up)");
        look(VIEWER, RANGE);
        gateway.queries().fail("up", new BelvedereException(Problem.DEADLINE, "it took longer than 10000 ms"));
        look(VIEWER, RANGE);
        gateway.queries().recover();
        gateway.queries().asked().clear();

        GraphqlAnswer resting = look(VIEWER, RANGE);

        assertThat(gateway.queries().asked()).extracting(Asked::text).containsExactly("count(up)");
        assertThat(data(resting, 0, "error", "code")).isEqualTo("DEADLINE");
        assertThat(data(resting, 0, "freshness", "stale")).isEqualTo("true");
        assertThat(points(resting, 0, 1).values()).isNotEmpty();
        assertThat(data(look(VIEWER, "maxPoints:7, " + RANGE), 0, "error"))
                .as("another question")
                .isEqualTo("null");
        gateway.pass(Duration.ofSeconds(16));
        assertThat(data(look(VIEWER, RANGE), 0, "freshness", "source")).isEqualTo("COMPUTED");
    }

    @Test
    void data_thatIsWrong_isNotHiddenByWhatItWasLast() {
        region("up");
        look(VIEWER, RANGE);
        gateway.queries().fail("up", BelvedereException.invalid("query", "reads too much"));

        assertThat(data(look(VIEWER, RANGE), 0, "series")).isEqualTo("[]");
    }

    @Test
    void data_ofWhatIsNoQuery_isAnErrorOfItsPanel() {
        region("up");
        region("sum(up");

        GraphqlAnswer answer = look(VIEWER, RANGE);

        assertThat(data(answer, 1, "error", "code")).isEqualTo("INVALID");
        assertThat(data(answer, 0, "error")).isEqualTo("null");
    }

    @Test
    void variables_standInTheQueries() {
        variable("name:\"job\", type:QUERY, expression:\"label_values(up, job)\", selected:[\"web\"]");
        region("up{job=\"$job\"}");

        GraphqlAnswer opened = look(VIEWER, RANGE);
        GraphqlAnswer chosen = look(VIEWER, RANGE + ", variables:[{name:\"job\", values:[\"api\"]}]");

        assertThat(data(opened, 0, "series", 0, "labels", "job")).isEqualTo("web");
        assertThat(data(chosen, 0, "series", 0, "labels", "job")).isEqualTo("api");
    }

    @ParameterizedTest
    @CsvSource({"job, secret", "other, api", "job, '\"} or up{job=\"api'"})
    void variables_othersThanWhatIsDeclared_areForbiddenToViewers(String name, String value) {
        variable("name:\"job\", type:QUERY, expression:\"label_values(up, job)\"");
        region("up{job=\"$job\"}");

        GraphQLError error = onlyError(
                look(VIEWER, RANGE + ", variables:[{name:\"%s\", values:[%s]}]".formatted(name, quoted(value))));

        assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
        assertThat(gateway.queries().asked()).extracting(Asked::text).doesNotContain("up{job=\"" + value + "\"}");
    }

    @Test
    void variableValues_areThoseThatCanBeChosen() {
        variable("name:\"job\", type:QUERY, expression:\"label_values(up, job)\"");

        Object values = board.done(
                VIEWER,
                "{dashboard(id:\"$D\"){variableValues{name values chosen more error{code}}}}",
                "dashboard",
                "variableValues");

        assertThat(values).hasToString("[{name=job, values=[api, web], chosen=[api], more=false, error=null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxPoints:0                                  | maxPoints is 0, allowed is 1 to 5000",
                "maxPoints:5001                               | maxPoints is 5001, allowed is 1 to 5000",
                "range:{from:\"now\", until:\"now-1h\"}       | timeRange.from is 'now', it must be before until, 'now-1h'",
                "range:{from:\"soon\", until:\"now\"}         | timeRange.from is 'soon'",
                "variables:[{name:\"a\", values:[\"b\"]}]     | variables.a is not a variable of the dashboard",
                "variables:[{name:\"a\", values:[]},{name:\"a\", values:[]}] | variables.a is chosen twice",
            })
    void data_lookedAtInAWrongWay_isRefused(String arguments, String message) {
        region("up");

        GraphQLError error = onlyError(look(EDITOR, arguments));

        assertThat(error.getMessage()).startsWith(message);
        assertThat(error.getExtensions()).containsEntry("code", "INVALID");
    }

    @Test
    void data_ofAPastBoard_isRefused() {
        region("up");

        GraphQLError error = onlyError(
                board.ask(EDITOR, "{dashboard(id:\"$D\"){boardAt(number:2){layouts{regions{widget{data{asOf}}}}}}}"));

        assertThat(error.getMessage()).startsWith("data is that of stored widgets");
    }

    @Test
    void data_ofAnotherTenantsBoard_isNotThere() {
        region("up");

        assertThat(onlyError(look(FOREIGNER, RANGE)).getExtensions()).containsEntry("code", "NOT_FOUND");
        assertThat(gateway.queries().asked()).isEmpty();
    }
}
