package io.belvedere.graphql.metrics;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.query.StoredQueries.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    private static final long EIGHT = Instant.parse("2026-11-21T08:00:00Z").toEpochMilli();
    private static final String HOUR = "range:{from:\"2026-11-21T07:00:00Z\", until:\"2026-11-21T08:00:00Z\"}";
    private static final String SHOWN = "{type from until step series{labels points} more text"
            + " freshness{asOf source tier complete stale} cost{series samples} warnings infos}";

    private final GatewayFixture gateway = new GatewayFixture();

    @BeforeEach
    void fill() {
        for (String job : List.of("api", "web")) {
            gateway.queries().fill(Map.of("__name__", "up", "job", job), EIGHT - 3_600_000, EIGHT + 1, 15_000, 1);
        }
        gateway.queries().fill(Map.of("__name__", "load"), EIGHT - 3_600_000, EIGHT + 1, 15_000, 0.5);
    }

    private GraphqlAnswer ask(String field) {
        return gateway.ask(EDITOR, "{metrics{%s}}".formatted(field));
    }

    private GraphqlAnswer query(String arguments) {
        return ask("query(%s)%s".formatted(arguments, SHOWN));
    }

    private GraphqlAnswer queryRange(String arguments) {
        return ask("queryRange(%s)%s".formatted(arguments, SHOWN));
    }

    private static PackedPoints points(GraphqlAnswer answer, String field, int series) {
        return (PackedPoints) Objects.requireNonNull(at(answer, "metrics", field, "series", series, "points"));
    }

    private static GraphQLError refused(GraphqlAnswer answer, String code) {
        GraphQLError error = onlyError(answer);
        assertThat(error.getExtensions()).containsEntry("code", code);
        return error;
    }

    @Test
    void query_isTheValueAtATime() {
        GraphqlAnswer answer = query("query:\"up\", time:\"2026-11-21T08:00:00Z\"");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "metrics", "query", "type")).isEqualTo("INSTANT_VECTOR");
        assertThat(text(answer, "metrics", "query", "series", 1, "labels")).isEqualTo("{__name__=up, job=web}");
        assertThat(points(answer, "query", 0).startMillis()).isEqualTo(EIGHT);
        assertThat(points(answer, "query", 0).values()).containsExactly(1);
        assertThat(at(answer, "metrics", "query", "step")).isNull();
        assertThat(at(answer, "metrics", "query", "from")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(text(answer, "metrics", "query", "cost")).isEqualTo("{series=2.0, samples=2.0}");
        assertThat(text(answer, "metrics", "query", "freshness"))
                .isEqualTo("{asOf=2026-11-21T08:00:00Z, source=COMPUTED, tier=null, complete=true, stale=false}");
    }

    @Test
    void query_withoutATime_isTheValueNow() {
        GraphqlAnswer answer = query("query:\"load\"");

        assertThat(text(answer, "metrics", "query", "from")).startsWith("2026-11-21T08:00:");
        assertThat(points(answer, "query", 0).values()).containsExactly(0.5);
    }

    @ParameterizedTest
    @CsvSource({"1 + 1, SCALAR, 1", "up offset 10y, INSTANT_VECTOR, 0", "up[1m], RANGE_VECTOR, 2"})
    void query_saysWhatItIs(String query, String type, int series) {
        GraphqlAnswer answer = query("query:\"%s\", time:\"2026-11-21T08:00:00Z\"".formatted(query));

        assertThat(text(answer, "metrics", "query", "type")).isEqualTo(type);
        assertThat((List<?>) at(answer, "metrics", "query", "series")).hasSize(series);
    }

    @Test
    void query_ofAText_hasTheText() {
        GraphqlAnswer answer = query("query:\"'hello'\"");

        assertThat(text(answer, "metrics", "query", "type")).isEqualTo("STRING");
        assertThat(text(answer, "metrics", "query", "text")).isEqualTo("hello");
    }

    @Test
    void query_ofARangeVector_hasTheSamplesAsTheyWereStored() {
        GraphqlAnswer answer = query("query:\"load[31s]\", time:\"2026-11-21T08:00:00Z\"");

        assertThat(points(answer, "query", 0).hasStep()).isFalse();
        assertThat(points(answer, "query", 0).timestampsMillis())
                .containsExactly(EIGHT - 30_000, EIGHT - 15_000, EIGHT);
    }

    @Test
    void query_keepsTheOrderThatItAsksFor() {
        GraphqlAnswer answer = query("query:\"sort({__name__=~'up|load'})\", time:\"2026-11-21T08:00:00Z\"");

        assertThat(text(answer, "metrics", "query", "series", 0, "labels")).contains("load");
    }

    @Test
    void query_withALimit_saysThatThereIsMore() {
        GraphqlAnswer answer = query("query:\"up\", first:1, time:\"2026-11-21T08:00:00Z\"");

        assertThat((List<?>) at(answer, "metrics", "query", "series")).hasSize(1);
        assertThat(at(answer, "metrics", "query", "more")).isEqualTo(true);
    }

    @Test
    void queryRange_liesWhereItsStepSays() {
        GraphqlAnswer answer = queryRange(
                "query:\"sum(up)\", step:90000, range:{from:\"2026-11-21T07:00:07Z\", until:\"2026-11-21T07:06:07Z\"}");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(at(answer, "metrics", "queryRange", "step")).isEqualTo(90_000.0);
        assertThat(points(answer, "queryRange", 0).startMillis()).isEqualTo(EIGHT - 3_600_000 + 7_000);
        assertThat(points(answer, "queryRange", 0).values()).containsExactly(2, 2, 2, 2, 2);
    }

    /** Whoever moves from a panel to its query sees the same points. */
    @Test
    void queryRange_withoutAStep_hasTheTimesOfPanels() {
        GraphqlAnswer answer = queryRange("query:\"sum(up)\", maxPoints:61, " + HOUR);

        assertThat(at(answer, "metrics", "queryRange", "step")).isEqualTo(60_000.0);
        assertThat(at(answer, "metrics", "queryRange", "from")).isEqualTo("2026-11-21T07:00:00Z");
        assertThat(at(answer, "metrics", "queryRange", "until")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(points(answer, "queryRange", 0).values()).hasSize(61);
    }

    @Test
    void queries_ofOneRequest_areUnderWayTogetherAndEqualOnesOnce() {
        ask("a:query(query:\"up\", time:\"2026-11-21T08:00:00Z\"){type}"
                + " b:query(query:\"up\", time:\"2026-11-21T08:00:00Z\"){type}"
                + " c:queryRange(query:\"up\", %s){type}".formatted(HOUR));

        assertThat(gateway.queries().asked()).hasSize(2).extracting(Asked::text).containsOnly("up");
    }

    @Test
    void queries_eachFailByThemselves() {
        gateway.queries()
                .fail("load", new BelvedereException(Problem.DEADLINE, "the query took longer than the 27000 ms"));

        GraphqlAnswer answer =
                ask("a:query(query:\"load\"){type} b:query(query:\"up\"){type} c:query(query:\"up(\"){type}");

        assertThat(answer.result().getErrors())
                .extracting(
                        error -> Objects.requireNonNull(error.getExtensions()).get("code"))
                .containsExactlyInAnyOrder("DEADLINE", "INVALID");
        assertThat(at(answer, "metrics", "b", "type")).isEqualTo("INSTANT_VECTOR");
        assertThat(at(answer, "metrics", "a")).isNull();
    }

    /** Else nothing of a request could be answered once one query took all of its time. */
    @Test
    void query_mayTakeLessTimeThanItsRequest() {
        query("query:\"up\"");

        assertThat(gateway.queries().timeouts()).singleElement().satisfies(timeout -> assertThat(timeout.toMillis())
                .isBetween(15_000L, 27_000L)
                .matches(millis -> millis % 500 == 0, "is a round number"));
    }

    @Test
    void query_whenTheServerIsFull_saysWhenToComeBack() {
        gateway.queries().fail("up", BelvedereException.unavailable("too many queries are waiting already", 2));

        GraphQLError error = refused(query("query:\"up\""), "UNAVAILABLE");

        assertThat(error.getExtensions()).containsEntry("retryAfterSeconds", "2");
    }

    @Test
    void query_thatIsNoPromql_isToldWhere() {
        GraphQLError error = refused(query("query:\"sum(up)\\n  by by\""), "INVALID");

        assertThat(error.getMessage()).contains("2:6: parse error");
        assertThat(error.getExtensions())
                .containsEntry("field", "query")
                .containsEntry("line", "2")
                .containsEntry("column", "6");
        assertThat(error.getPath()).containsExactly("metrics", "query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query:\"\", time:\"2026-11-21T08:00:00Z\" | query",
                "query:\"up * on() up\" | matching",
                "query:\"up\", first:0 | first is 0, allowed is 1 to 10000",
                "query:\"up\", first:10001 | first is 10001",
            })
    void query_refusesWhatItCannotAnswer(String arguments, String told) {
        assertThat(refused(query(arguments), "INVALID").getMessage()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query:\"up\", range:{from:\"now\", until:\"now-1h\"} | must be before until",
                "query:\"up\", step:1000, range:{from:\"now\", until:\"now-1h\"} | must be before until",
                "query:\"up\", range:{from:\"yesterday\", until:\"now\"} | yesterday",
                "query:\"up\", step:1000, range:{from:\"2026-11-01T00:00:00Z\", until:\"2026-11-12T13:46:40Z\"} | step makes 1000001 points",
                "query:\"up\", step:1, range:{from:\"1970-01-01T00:00:00Z\", until:\"9999-01-01T00:00:00Z\"} | points",
                "query:\"up\", step:0, range:{from:\"now-1h\", until:\"now\"} | step is 0.0",
                "query:\"up\", step:-1, range:{from:\"now-1h\", until:\"now\"} | step is -1.0",
                "query:\"up\", step:0.5, range:{from:\"now-1h\", until:\"now\"} | step is 0.5",
                "query:\"up\", step:1e300, range:{from:\"now-1h\", until:\"now\"} | step is 1.0E300",
                "query:\"up\", maxPoints:0, range:{from:\"now-1h\", until:\"now\"} | maxPoints is 0",
                "query:\"up\", maxPoints:1000000, range:{from:\"now-1h\", until:\"now\"} | maxPoints is 1000000",
                "query:\"up[1m]\", range:{from:\"now-1h\", until:\"now\"} | range vector",
                "query:\"'text'\", range:{from:\"now-1h\", until:\"now\"} | string",
            })
    void queryRange_refusesWhatItCannotAnswer(String arguments, String told) {
        assertThat(refused(queryRange(arguments), "INVALID").getMessage()).contains(told);
    }

    @Test
    void query_ofAFarTime_isRefusedOrEmpty() {
        GraphqlAnswer answer = query("query:\"up\", time:\"+999999999-12-31T23:59:59Z\"");

        assertThat(refused(answer, "INVALID").getMessage()).contains("time");
    }

    @Test
    void explain_hasALineForEachPart() {
        GraphqlAnswer answer = ask("explain(query:\"sum( up )\", %s){query lines}".formatted(HOUR));

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "metrics", "explain", "query")).isEqualTo("sum(up)");
        assertThat((List<?>) at(answer, "metrics", "explain", "lines")).hasSizeGreaterThan(1);
        assertThat(gateway.queries().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query(query:\"up\"){type}",
                "query(query:\"up(\"){type}",
                "queryRange(query:\"up\", range:{from:\"now-1h\", until:\"now\"}){type}",
                "explain(query:\"up\"){lines}",
                "explain(query:\"up\", range:{from:\"now-1h\", until:\"now\"}){lines}",
            })
    void viewer_asksNoQueriesOfItsOwn(String field) {
        GraphqlAnswer answer = gateway.ask(VIEWER, "{metrics{%s}}".formatted(field));

        refused(answer, "FORBIDDEN");
        assertThat(gateway.queries().asked()).isEmpty();
    }

    @Test
    void viewer_seesWhichSeriesThereAre() {
        GraphqlAnswer answer = gateway.ask(
                VIEWER,
                "{metrics{series(matchers:[\"up\"]){entries} labelNames{entries} labelValues(label:\"job\"){entries}"
                        + " metadata{entries{metric}}}}");

        assertThat(answer.result().getErrors()).isEmpty();
    }

    @Test
    void series_meetAtLeastOneMatcher() {
        GraphqlAnswer answer =
                ask("series(matchers:[\"up{job=\\\"api\\\"}\", \"load\"], %s){entries more}".formatted(HOUR));

        assertThat(at(answer, "metrics", "series"))
                .isEqualTo(Map.of(
                        "entries",
                        List.of(Map.of("__name__", "up", "job", "api"), Map.of("__name__", "load")),
                        "more",
                        false));
    }

    @Test
    void series_beyondTheLimit_areMore() {
        GraphqlAnswer answer = ask("series(matchers:[\"up\"], first:1){entries more}");

        assertThat((List<?>) at(answer, "metrics", "series", "entries")).hasSize(1);
        assertThat(at(answer, "metrics", "series", "more")).isEqualTo(true);
    }

    @Test
    void labels_areThoseOfTheMatchingSeries() {
        GraphqlAnswer answer = ask(
                "all:labelNames{entries} of:labelNames(matchers:[\"load\"]){entries}"
                        + " values:labelValues(label:\"job\", matchers:[\"up\"]){entries} none:labelValues(label:\"nope\"){entries more}");

        assertThat(at(answer, "metrics", "all", "entries")).isEqualTo(List.of("__name__", "job"));
        assertThat(at(answer, "metrics", "of", "entries")).isEqualTo(List.of("__name__"));
        assertThat(at(answer, "metrics", "values", "entries")).isEqualTo(List.of("api", "web"));
        assertThat(at(answer, "metrics", "none")).isEqualTo(Map.of("entries", List.of(), "more", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series(matchers:[]){more} | matchers must have at least one",
                "series(matchers:[\"up{\"]){more} | invalid parameter \"matchers\": 1:",
                "series(matchers:[\"{}\"]){more} | matchers",
                "series(matchers:[\"sum(up)\"]){more} | matchers must be a selector",
                "labelNames(matchers:[\"up offset 5m\"]){more} | matchers must be a selector",
                "labelValues(label:\"\"){more} | label must not be empty",
                "series(matchers:[\"up\"], first:0){more} | first is 0",
                "labelNames(first:10001){more} | first is 10001",
                "metadata(first:-1){more} | first is -1",
                "series(matchers:[\"up\"], range:{from:\"now\", until:\"now-1h\"}){more} | must be before until",
            })
    void whatIsAskedOfSeries_isRefusedByName(String field, String told) {
        GraphQLError error = refused(ask(field), "INVALID");

        assertThat(error.getMessage()).contains(told);
        assertThat(String.valueOf(error.getExtensions())).doesNotContain("match[]");
    }

    @Test
    void metadata_isWhatSendersTold() {
        gateway.queries().describe("up", new MetricMetadata(MetricType.GAUGE, "", "Whether it is up."));
        gateway.queries().describe("seconds_total", new MetricMetadata(MetricType.COUNTER, "seconds", ""));

        GraphqlAnswer answer = ask(
                "metadata(first:1){entries{metric} more} one:metadata(metric:\"up\"){entries{metric type unit help} more}");

        assertThat(at(answer, "metrics", "metadata"))
                .isEqualTo(Map.of("entries", List.of(Map.of("metric", "seconds_total")), "more", true));
        assertThat(at(answer, "metrics", "one", "entries"))
                .isEqualTo(List.of(Map.of("metric", "up", "type", "GAUGE", "unit", "", "help", "Whether it is up.")));
    }
}
