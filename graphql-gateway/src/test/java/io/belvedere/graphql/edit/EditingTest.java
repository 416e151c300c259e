package io.belvedere.graphql.edit;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people edit one board by mutations. */
class EditingTest {

    private static final String REGION = "dashboardId:\"$D\", layoutId:\"$L\", regionId:\"%s\", version:%d, ";

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "renameDashboard  | title:\"Dev\"                          | title           | Dev",
                "describeDashboard| description:\"Ours\"                   | description     | Ours",
                "tagDashboard     | add:[\"b\",\"a\"]                      | tags            | [a, b]",
                "setTimeRange     | timeRange:{from:\"now-1h\", until:\"now\", refreshSeconds:30} | timeRange{from until refreshSeconds} | {from=now-1h, until=now, refreshSeconds=30}",
                "setDefaultLayout | layoutId:\"$L\"                        | defaultLayout{name} | {name=Main}",
                "markAsTemplate   | template:true                          | template        | true",
                "setDashboardEnd  | expiresAt:\"2100-01-01T01:00:00+01:00\"| expiresAt       | 2100-01-01T00:00:00Z",
                "shareDashboard   | restricted:true, grant:[{user:\"carl\", right:EDIT}] | sharing{restricted grants{user right}} | {restricted=true, grants=[{user=carl, right=EDIT}]}",
                "giveDashboard    | owner:\"carl\"                         | owner           | carl",
            })
    void dashboard_isAsTheMutationSays(String mutation, String input, String field, String value) {
        Object dashboard = board.done(
                EDITOR,
                "mutation{%s(input:{dashboardId:\"$D\", version:1, %s}){dashboard{version value: %s} revision{number kind}}}"
                        .formatted(mutation, input, field),
                mutation);

        assertThat(dashboard)
                .hasToString("{dashboard={version=2, value=%s}, revision={number=2, kind=EDIT}}".formatted(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moveRegion      | x:5, y:6               | x y                  | {x=5, y=6}",
                "resizeRegion    | width:4, height:2      | width height         | {width=4, height=2}",
                "retitleRegion   | title:\"Load\"         | widget{title}        | {widget={title=Load}}",
                "describeRegion  | description:\"Of all\" | widget{description}  | {widget={description=Of all}}",
                "restyleRegion   | options:{decimals:2}   | widget{options}      | {widget={options={decimals=2.0}}}",
                "changeWidgetType| type:GAUGE             | widget{type}         | {widget={type=GAUGE}}",
                "putQuery        | query:{id:\"A\", expression:\"up\"} | widget{queries{id expression legend hidden}} | {widget={queries=[{id=A, expression=up, legend=, hidden=false}]}}",
                "reorderRegion   | order:7                | order                | {order=7}",
                "lockRegion      | locked:true            | locked               | {locked=true}",
                "collapseRegion  | collapsed:true         | collapsed            | {collapsed=true}",
            })
    void region_isAsTheMutationSays(String mutation, String input, String fields, String value) {
        String region = board.add(1, 0, 0);

        Object changed = board.done(
                EDITOR,
                "mutation{%s(input:{%s%s}){region{%s} layout{version}}}"
                        .formatted(mutation, REGION.formatted(region, 2), input, fields),
                mutation);

        assertThat(changed).hasToString("{region=%s, layout={version=3}}".formatted(value));
    }

    @Test
    void addRegion_withoutAPlaceGetsTheFirstFreeOne() {
        board.add(1, 0, 0);

        Object region = board.done(
                EDITOR,
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:2, width:23, height:2,"
                        + " widget:{type:TEXT, title:\"Hi\"}}){region{x y order widget{title}}}}",
                "addRegion",
                "region");

        assertThat(region).isEqualTo(Map.of("x", 1, "y", 0, "order", 1, "widget", Map.of("title", "Hi")));
    }

    @Test
    void duplicateRegion_answersTheCopy() {
        String region = board.add(1, 3, 0);

        Object copy = board.done(
                EDITOR,
                "mutation{duplicateRegion(input:{%s}){region{id x y}}}".formatted(REGION.formatted(region, 2)),
                "duplicateRegion",
                "region");

        assertThat(copy).asString().contains("x=3, y=1").doesNotContain(region);
    }

    @Test
    void deleteRegion_leavesTheLayoutWithoutIt() {
        String region = board.add(1, 0, 0);

        Object deleted = board.done(
                EDITOR,
                "mutation{deleteRegion(input:{%s}){deletedId layout{version regions{id}}}}"
                        .formatted(REGION.formatted(region, 2)),
                "deleteRegion");

        assertThat(deleted)
                .isEqualTo(Map.of("deletedId", region, "layout", Map.of("version", 3, "regions", List.of())));
    }

    @Test
    void text_isToldAsHtmlToo() {
        Object done = board.done(
                EDITOR,
                """
                mutation {
                  editDashboard(input: {dashboardId: "$D", version: 1, commands: [
                      {addRegion: {layoutId: "$L", width: 1, height: 1,
                          widget: {type: TEXT, options: {content: "**Call** 112"}}}},
                      {addRegion: {layoutId: "$L", width: 1, height: 1, widget: {type: TEXT}}},
                      {addRegion: {layoutId: "$L", width: 1, height: 1, widget: {type: STAT}}}]}) {
                    layouts { regions { widget { html } } }
                  }
                }""",
                "editDashboard",
                "layouts",
                0);

        assertThat(done)
                .asString()
                .contains("<p><strong>Call</strong> 112</p>", "{widget={html=}}", "{widget={html=null}}");
    }

    @Test
    void layouts_areMadeRenamedCopiedAndDeleted() {
        board.add(1, 0, 0);

        Object done = board.done(
                EDITOR,
                """
                mutation {
                  createLayout(input: {dashboardId: "$D", version: 1, name: "Wall"}) { layout { name regions { id } } }
                  renameLayout(input: {dashboardId: "$D", layoutId: "$L", version: 2, name: "Desk"}) { layout { name } }
                  duplicateLayout(input: {dashboardId: "$D", layoutId: "$L", version: 4, name: "Copy"}) {
                    layout { name regions { x } }
                  }
                  deleteLayout(input: {dashboardId: "$D", layoutId: "$L", version: 4}) {
                    deletedId dashboard { layouts { name } defaultLayout { name } }
                  }
                }""");

        assertThat(done)
                .isEqualTo(Map.of(
                        "createLayout",
                        Map.of("layout", Map.of("name", "Wall", "regions", List.of())),
                        "renameLayout",
                        Map.of("layout", Map.of("name", "Desk")),
                        "duplicateLayout",
                        Map.of("layout", Map.of("name", "Copy", "regions", List.of(Map.of("x", 0)))),
                        "deleteLayout",
                        Map.of(
                                "deletedId",
                                board.layout(),
                                "dashboard",
                                Map.of(
                                        "layouts",
                                        List.of(Map.of("name", "Wall"), Map.of("name", "Copy")),
                                        "defaultLayout",
                                        Map.of("name", "Wall")))));
    }

    @Test
    void editsOfDifferentFields_bothSurvive() {
        String region = board.add(1, 0, 0);
        board.done(
                COLLEAGUE,
                "mutation{moveRegion(input:{%sx:4, y:4}){revision{number}}}".formatted(REGION.formatted(region, 2)));

        Object merged = board.done(
                EDITOR,
                "mutation{retitleRegion(input:{%stitle:\"CPU\"}){region{x widget{title}} revision{number}}}"
                        .formatted(REGION.formatted(region, 2)),
                "retitleRegion");

        assertThat(merged)
                .isEqualTo(Map.of(
                        "region", Map.of("x", 4, "widget", Map.of("title", "CPU")), "revision", Map.of("number", 4)));
    }

    @Test
    void editsOfTheSameField_conflictWithBothSides() {
        board.done(
                COLLEAGUE,
                "mutation{renameDashboard(input:{dashboardId:\"$D\", version:1, title:\"Carl's\"}){dashboard{id}}}");

        UserErrorAnswer refusal = board.refused(
                EDITOR,
                "renameDashboard",
                "dashboardId:\"$D\", version:1, title:\"Erin's\"",
                "conflicts{subject{kind layoutId} field base theirs yours author number}");

        assertThat(refusal.code()).isEqualTo("CONFLICT");
        assertThat(refusal.get("conflicts"))
                .hasToString("[{subject={kind=DASHBOARD, layoutId=null}, field=title, base=Ops, theirs=Carl's,"
                        + " yours=Erin's, author=carl, number=2}]");
    }

    @Test
    void editOfADeletedRegion_conflicts() {
        String region = board.add(1, 0, 0);
        board.done(COLLEAGUE, "mutation{deleteRegion(input:{%s}){deletedId}}".formatted(REGION.formatted(region, 2)));

        UserErrorAnswer refusal = board.refused(
                EDITOR,
                "retitleRegion",
                REGION.formatted(region, 2) + "title:\"CPU\"",
                "conflicts{subject{kind regionId} field theirs author}");

        assertThat(refusal.code()).isEqualTo("CONFLICT");
        assertThat(refusal.get("conflicts", 0))
                .hasToString(
                        "{subject={kind=REGION, regionId=%s}, field=null, theirs=null, author=carl}".formatted(region));
    }

    @Test
    void overlap_isRefusedOrPushedDownAsAsked() {
        String lower = board.add(1, 0, 0);
        String place =
                "dashboardId:\"$D\", layoutId:\"$L\", version:2, x:0, y:0, width:2, height:3, widget:{type:STAT}";

        UserErrorAnswer refusal = board.refused(EDITOR, "addRegion", place);
        Object pushed = board.done(
                EDITOR,
                "mutation{addRegion(input:{%s, overlap:PUSH_DOWN}){region{y} layout{region(id:\"%s\"){y}}}}"
                        .formatted(place, lower),
                "addRegion");

        assertThat(refusal.code()).isEqualTo("INVALID");
        assertThat(refusal.message()).contains("overlaps region " + lower);
        assertThat(pushed).isEqualTo(Map.of("region", Map.of("y", 0), "layout", Map.of("region", Map.of("y", 3))));
    }

    @Test
    void requestSentTwice_isCarriedOutOnce() {
        String document = "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:1, requestId:\"r-1\","
                + " width:1, height:1, widget:{type:STAT}}){region{id} revision{number requestId} layout{regions{id}}}}";
        Object first = board.done(EDITOR, document, "addRegion");

        Object second = board.done(EDITOR, document, "addRegion");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void fieldsThatOnePayloadAndTheNextAskFor_areReadAnew() {
        String rename = "renameDashboard(input:{dashboardId:\"$D\", version:%d, title:\"%s\"})"
                + "{dashboard{title layouts{name dashboard{title}}}}";

        Object done = board.done(
                EDITOR, "mutation{a:" + rename.formatted(1, "A") + " b:" + rename.formatted(2, "B") + "}", "b");

        assertThat(done)
                .isEqualTo(Map.of(
                        "dashboard",
                        Map.of(
                                "title",
                                "B",
                                "layouts",
                                List.of(Map.of("name", "Main", "dashboard", Map.of("title", "B"))))));
    }

    @Test
    void payload_isToldWithoutReadingTheBoard() {
        String region = board.add(1, 0, 0);
        int before = gateway.reads().count();

        board.done(
                EDITOR,
                "mutation{moveRegion(input:{%sx:2, y:2}){revision{number} dashboard{title} layout{regions{id}} region{x}}}"
                        .formatted(REGION.formatted(region, 2)));

        assertThat(gateway.reads().count()).isEqualTo(before);
    }

    @Test
    void variables_areWrittenBackAsTheyWereRead() {
        board.done(
                EDITOR,
                "mutation{putVariable(input:{dashboardId:\"$D\", version:1, variable:{name:\"env\", type:CUSTOM,"
                        + " values:[\"prod\",\"dev\"], multiple:true, selected:[\"dev\"]}}){dashboard{id}}}");
        Object read = board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){variables{name label order multiple includeAll selected type expression pattern"
                        + " values value durations}}}",
                "dashboard",
                "variables",
                0);

        Object written = gateway.ask(
                        EDITOR,
                        "mutation($id: ID!, $variable: VariableInput!){putVariable(input:{dashboardId:$id, version:2,"
                                + " variable:$variable}){dashboard{version variables{values}} userErrors{message}}}",
                        Map.of("id", board.dashboard(), "variable", read))
                .members()
                .get("data");

        assertThat(read).asString().contains("type=CUSTOM", "values=[prod, dev]", "expression=null");
        assertThat(written)
                .hasToString("{putVariable={dashboard={version=2, variables=[{values=[prod, dev]}]}, userErrors=[]}}");
    }

    @Test
    void variables_ofEachTypeAreTaken() {
        List<String> variables = List.of(
                "{name:\"a\", type:QUERY, expression:\"up\"}",
                "{name:\"b\", type:CUSTOM, values:[\"x\"]}",
                "{name:\"c\", type:CONSTANT, value:\"x\"}",
                "{name:\"d\", type:INTERVAL, durations:[\"5m\"]}",
                "{name:\"e\", type:TEXT_BOX}");

        Object done = board.done(
                EDITOR,
                "mutation{createDashboard(input:{title:\"All\", variables:%s}){dashboard{variables{type}}}}"
                        .formatted(variables.toString()),
                "createDashboard",
                "dashboard",
                "variables");

        assertThat(done)
                .isEqualTo(Arrays.asList(
                        Map.of("type", "QUERY"),
                        Map.of("type", "CUSTOM"),
                        Map.of("type", "CONSTANT"),
                        Map.of("type", "INTERVAL"),
                        Map.of("type", "TEXT_BOX")));
    }
}
