package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the panels of a whole board show, read in one request. Alone, as it is timed. */
@Isolated
@ExtendWith(ArquillianExtension.class)
class PanelsIT {

    private static final Logger LOG = System.getLogger(PanelsIT.class.getName());

    private static final int PANELS = 50;
    private static final int POINTS = 120;

    /** Takes several times as long as a panel may, though what it reads is in memory. */
    private static final String STUCK = IntStream.range(60, 110)
            .mapToObj("max_over_time(quantile_over_time(.5,sin(load*time())[%dm:1s])[1h:1s])"::formatted)
            .collect(Collectors.joining(" + "));

    private final TestTenant tenant = TestTenant.create();
    private final Graphql editor = new Graphql(tenant.editor());
    private final Graphql viewer = new Graphql(tenant.viewer());
    private final String until = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** One series of each panel, a sample every 30 s of three hours, of which panels show the last one. */
    private void fill() {
        long end = Instant.parse(until).toEpochMilli();
        JsonArrayBuilder samples = Json.createArrayBuilder();
        for (int panel = 0; panel < PANELS; panel++) {
            for (int point = 0; point < 3 * POINTS; point++) {
                samples.add(Json.createObjectBuilder()
                        .add("labels", Json.createObjectBuilder(Map.of("__name__", "load", "panel", "p" + panel)))
                        .add("timestamp", end - 30_000L * point)
                        .add("value", panel));
            }
        }
        String body = Json.createObjectBuilder().add("samples", samples).build().toString();
        assertThat(Http.send(Http.postJson("/api/v1/samples", tenant.editor(), body))
                        .status())
                .isEqualTo(200);
    }

    private Board board(List<String> expressions) {
        Board board = Board.create(editor, "Panels");
        String commands = IntStream.range(0, expressions.size())
                .mapToObj(place ->
                        "{addRegion: {layoutId: \"%s\", x: %d, y: %d, width: 1, height: 1, widget: {type: STAT, queries: [{id: \"A\", expression: %s}]}}}"
                                .formatted(
                                        board.layout(),
                                        place % 24,
                                        place / 24,
                                        Json.createValue(expressions.get(place))))
                .collect(Collectors.joining(", "));
        editor.data("mutation { editDashboard(input: {%s, version: 1, commands: [%s]}) { revision { number } %s } }"
                .formatted(board.input(), commands, Graphql.USER_ERRORS));
        return board;
    }

    private static List<String> distinct(int count) {
        return IntStream.range(0, count)
                .mapToObj(panel -> "sum(load{panel=\"p" + panel + "\"})")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String lookAt(Board board) {
        return "{ dashboard(id: \"%s\") { layout(id: \"%s\") { regions { widget { data(range: {from: \"%s\", until: \"%s\"}, maxPoints: 120) { asOf series { points } freshness { stale source } error { code message } } } } } } }"
                .formatted(
                        board.dashboard(), board.layout(), Instant.parse(until).minusSeconds(3_570), until);
    }

    private List<JsonObject> look(Graphql reader, Board board) {
        return reader
                .data(lookAt(board))
                .getJsonObject("dashboard")
                .getJsonObject("layout")
                .getJsonArray("regions")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(region -> region.getJsonObject("widget").getJsonObject("data"))
                .toList();
    }

    private static List<Double> values(JsonObject panel) {
        return panel
                .getJsonArray("series")
                .getJsonObject(0)
                .getJsonObject("points")
                .getJsonArray("values")
                .getValuesAs(JsonNumber.class)
                .stream()
                .map(JsonNumber::doubleValue)
                .toList();
    }

    /** Of a method behind MicroProfile Fault Tolerance, those with this outcome. */
    private static double calls(String metric, String method, String outcome) {
        return Metrics.scrape(Authorization.operator()).series(metric).stream()
                .filter(line -> line.contains(method) && line.contains(outcome))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static double statements() {
        return Metrics.scrape(Authorization.operator()).sum("belvedere_database_statements_total");
    }

    /** Of several boards: now and then the server asks something for itself in between. */
    @Test
    void boardThatIsNotKnown_isReadWithAFewStatements() {
        fill();
        double least = Double.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            Board board = board(distinct(PANELS));
            double before = statements();
            look(viewer, board);
            least = Math.min(least, statements() - before);
        }

        assertThat(least).as("statements").isBetween(1.0, 4.0);
    }

    @Test
    void board_isReadInOneBatchThatAsksTheStoreNothingOnceItIsKnown() {
        fill();
        Board board = board(distinct(PANELS));
        look(viewer, board);
        double least = Double.MAX_VALUE;
        List<JsonObject> panels = List.of();
        for (int look = 0; look < 10; look++) {
            double before = statements();
            panels = look(viewer, board);
            least = Math.min(least, statements() - before);
        }

        // Now and then the server asks something for itself in between.
        assertThat(least).as("statements").isZero();
        assertThat(statements()).as("those of other requests").isPositive();
        assertThat(panels.stream().map(panel -> panel.getString("asOf")).distinct())
                .hasSize(1);
        for (int panel = 0; panel < PANELS; panel++) {
            assertThat(values(panels.get(panel))).hasSize(POINTS).containsOnly((double) panel);
        }
    }

    /** With nothing else to do, the others take some tens of milliseconds: what is added is what the machine does besides. */
    @Test
    void panelThatIsStuck_holdsUpNoRefreshOfTheOthers() {
        fill();
        List<String> expressions = distinct(PANELS);
        Board without = board(expressions);
        expressions.set(7, STUCK);
        Board with = board(expressions);
        look(viewer, without);
        long begin = System.nanoTime();
        List<JsonObject> first = look(viewer, with);
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        List<Long> aside = new ArrayList<>();
        List<Long> beside = new ArrayList<>();

        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (System.nanoTime() < end) {
            aside.add(nanosOf(without));
            beside.add(nanosOf(with));
        }

        assertThat(waited).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
        assertFine(first);
        assertThat(first.get(7).getJsonObject("error").getString("code")).isEqualTo("DEADLINE");
        List<JsonObject> last = look(viewer, with);
        assertFine(last);
        assertThat(last.get(7).getJsonObject("error").getString("message")).contains("not asked for again");
        assertThat(beside).hasSizeGreaterThan(20);
        assertThat(median(beside)).as("with %s, without %s", beside, aside).isLessThan(Math.round(1.2 * median(aside)));
        assertThat(calls("ft_bulkhead_calls_total", "QueryLanes.interactive", "accepted"))
                .isGreaterThan(PANELS);
        assertThat(calls("ft_invocations_total", "PanelDesk.show", "fallback=\"applied\""))
                .isPositive();
    }

    /** The stuck one computes all the time: where there are two processors, the others have the other one. */
    @Test
    void panelThatIsStuckOnTheFirstLook_holdsUpNoneOfTheOthersThatAreDeferred() throws Exception {
        fill();
        List<String> expressions = distinct(PANELS);
        List<Long> without = new ArrayList<>();
        for (int look = 0; look < 9; look++) {
            Parts parts = deferred(board(expressions));
            without.add(parts.after.get(PANELS - 1).toMillis());
        }
        expressions.set(7, STUCK);

        Parts parts = deferred(board(expressions));

        List<String> others = parts.texts.subList(0, PANELS - 1);
        Duration othersAfter = parts.after.get(PANELS - 2);
        LOG.log(
                Level.INFO,
                "{0} panels without the stuck one after {1} ms, all without it after {2} ms",
                PANELS - 1,
                othersAfter.toMillis(),
                median(without));
        assertThat(parts.texts).hasSize(PANELS);
        assertThat(others).noneMatch(part -> part.contains("\"code\""));
        assertThat(othersAfter).isLessThan(Duration.ofSeconds(2));
        assertThat(parts.texts.get(PANELS - 1))
                .contains("\"path\":[\"dashboard\",\"layout\",\"regions\",7,\"widget\"]", "\"code\":\"DEADLINE\"");
        assertThat(parts.after.get(PANELS - 1)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
        assertThat(parts.texts.stream().map(PanelsIT::asOf).distinct()).hasSize(1);
    }

    /** The later parts of an answer, and when they came. */
    private record Parts(List<String> texts, List<Duration> after) {}

    private Parts deferred(Board board) throws Exception {
        String query = lookAt(board).replace("data(", "... @defer { data(").replace("} } } } } }", "} } } } } } }");
        String body = Json.createObjectBuilder().add("query", query).build().toString();
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        long begin = System.nanoTime();
        Http.lines(Http.postJson("/graphql", tenant.viewer(), body)
                        .header("Accept", "multipart/mixed;deferSpec=20220824, application/json"))
                .filter(line -> line.contains("\"incremental\""))
                .forEach(part -> {
                    parts.texts.add(part);
                    parts.after.add(Duration.ofNanos(System.nanoTime() - begin));
                });
        return parts;
    }

    private static String asOf(String part) {
        return part.replaceFirst(".*\"asOf\":\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/query?query=up",
                "/api/v1/query_range?query=up&start=1&end=2&step=1",
                "/api/v1/explain_query?query=up&start=1&end=2&step=1",
                "/api/v1/top?query=up&k=3",
                "/api/v1/periods?query=up&start=1&end=2&step=1",
            })
    void viewer_asksNoQueryOfItsOwnByRest(String address) {
        Answer answer = Http.send(Http.to(address, tenant.viewer()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void viewer_asksNoQueryOfItsOwnByGraphql() {
        Board board = board(List.of("load{panel=\"$panel\"}"));
        editor.data(
                "mutation { putVariable(input: {%s, version: 2, variable: {name: \"panel\", type: QUERY, expression: \"label_values(load, panel)\"}}) { dashboard { id } %s } }"
                        .formatted(board.input(), Graphql.USER_ERRORS));
        String data =
                "{ dashboard(id: \"%s\") { layout(id: \"%s\") { regions { widget { data(variables: [{name: \"panel\", values: [\"p1\\\"} or load{panel=\\\"p2\"]}]) { asOf } } } } } }"
                        .formatted(board.dashboard(), board.layout());
        Answer subscription = Http.send(Http.postJson(
                        "/graphql",
                        tenant.viewer(),
                        "{\"query\": \"subscription { queryResult(query: \\\"up\\\") { type } }\"}")
                .header("Accept", "text/event-stream"));

        assertThat(viewer.code(data)).isEqualTo("FORBIDDEN");
        assertThat(subscription.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    private long nanosOf(Board board) {
        long begin = System.nanoTime();
        look(viewer, board);
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static void assertFine(List<JsonObject> panels) {
        assertThat(panels).hasSize(PANELS);
        for (int panel = 0; panel < PANELS; panel++) {
            if (panel != 7) {
                assertThat(panels.get(panel).isNull("error"))
                        .as("panel %d: %s", panel, panels.get(panel))
                        .isTrue();
                assertThat(panels.get(panel).getJsonArray("series")).isNotEmpty();
            }
        }
    }
}
