package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Status;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever callers of GraphQL send, they are told in its own way what is wrong with it, by code, field and limit. */
@ExtendWith(ArquillianExtension.class)
class GraphqlBadInputIT {

    private static final String LONG = "x".repeat(201);

    private static TestTenant tenant;
    private static Graphql graphql;
    private static Board board;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** One for all, since nothing that is refused changes it. */
    @BeforeAll
    static void enter() {
        tenant = TestTenant.create();
        graphql = new Graphql(tenant.administrator());
        board = Board.create(graphql, "Fleet");
    }

    static Stream<Arguments> graphqlBodies() {
        return Stream.of(
                arguments("", "body"),
                arguments("{\"query\": ", "body is not well-formed JSON"),
                arguments("{\"query\": \"{ viewer { name } }\"} {}", "body is not well-formed JSON"),
                arguments("[]", "belvedere.graphql.max-batch"),
                arguments("[{\"query\": \"{ viewer { name } }\"}]", "body must be a JSON object"),
                arguments("null", "body must be a JSON object"),
                arguments("{}", "query is missing"),
                arguments("{\"query\": 5}", "query must be a string"),
                arguments("{\"query\": \"a\", \"query\": \"b\"}", "query twice"),
                arguments("{\"query\": \"{ viewer { name } }\", \"variables\": []}", "variables must be an object"),
                arguments("{\"query\": \"{ viewer { name } }\", \"extensions\": 1}", "extensions must be an object"),
                arguments(
                        "{\"query\": \"{ viewer { name } }\", \"operationName\": {}}",
                        "operationName must be a string"),
                arguments("{\"query\": " + "[".repeat(100_000), "body"),
                arguments("{\"variables\": {\"a\": 1e99999999}}", "body"));
    }

    @ParameterizedTest
    @MethodSource("graphqlBodies")
    void graphql_refusesABodyThatIsNoRequest(String body, String told) {
        Answer answer = graphql.post(body);

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("message")).contains(told);
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INVALID");
    }

    static Stream<Arguments> documents() {
        String deep = "ofType { ".repeat(16) + "name" + " }".repeat(16);
        String deeper = "ofType { ".repeat(20) + "name" + " }".repeat(20);
        String wide = IntStream.range(0, 1_100)
                .mapToObj(number -> "a" + number + ": viewer { name }")
                .collect(Collectors.joining(" "));
        return Stream.of(
                arguments("{ viewer { name }", "GRAPHQL_PARSE_FAILED", "line 1"),
                arguments("", "GRAPHQL_PARSE_FAILED", ""),
                arguments("{ viewer { password } }", "GRAPHQL_VALIDATION_FAILED", "password"),
                arguments("{ nonsense }", "GRAPHQL_VALIDATION_FAILED", "nonsense"),
                arguments("subscription { viewer { name } }", "GRAPHQL_VALIDATION_FAILED", ""),
                arguments("{ dashboards(first: \"five\") { edges { cursor } } }", "GRAPHQL_VALIDATION_FAILED", "first"),
                arguments("{ dashboard { id } }", "GRAPHQL_VALIDATION_FAILED", "id"),
                arguments(
                        "mutation { createDashboard(input: {}) { dashboard { id } } }",
                        "GRAPHQL_VALIDATION_FAILED",
                        "title"),
                arguments("{ ...f } fragment f on Query { ...f }", "GRAPHQL_VALIDATION_FAILED", "f"),
                arguments("{ viewer { name } } # " + "x".repeat(140_000), "LIMIT_EXCEEDED", "131072 characters"),
                arguments("{ __type(name: \"Query\") { " + deeper + " } }", "LIMIT_EXCEEDED", "15 levels of fields"),
                arguments("{ __type(name: \"Query\") { " + deep + " } }", "LIMIT_EXCEEDED", "15 levels of fields"),
                arguments("{ " + wide + " }", "LIMIT_EXCEEDED", "500 aliases"),
                arguments("{ dashboard(id: \"7\") { id } }", "INVALID", "id is not a UUID"),
                arguments("{ dashboard(id: \"\") { id } }", "INVALID", "id is not a UUID"),
                arguments("{ layout(id: \"' or 1=1 --\") { id } }", "INVALID", "id is not a UUID"),
                arguments("{ user(id: \"\\u0000\") { id } }", "INVALID", "id is not a UUID"),
                arguments("{ tenant(id: \"No Tenant\") { id } }", "INVALID", "tenant"),
                arguments("{ dashboard(id: \"$dashboard\") { id } }", "NOT_FOUND", "$dashboard"),
                arguments(
                        "{ dashboards(first: 0) { edges { cursor } } }", "INVALID", "first is 0, allowed is 1 to 200"),
                arguments(
                        "{ dashboards(first: 201) { edges { cursor } } }",
                        "INVALID",
                        "first is 201, allowed is 1 to 200"),
                arguments(
                        "{ dashboards(after: \"nonsense\") { edges { cursor } } }", "INVALID", "after is not a cursor"),
                arguments("{ dashboards(after: \"\") { edges { cursor } } }", "INVALID", "after is not a cursor"),
                // what a cursor holds, without a signature and with one that is made up
                arguments(
                        afterCursor("2026-11-21T00:00:00Z\0" + "00000000-0000-0000-0000-000000000000"),
                        "INVALID",
                        "after is not a cursor"),
                arguments(
                        afterCursor("0123456789abcdef2026-11-21T00:00:00Z\0" + "00000000-0000-0000-0000-000000000000"),
                        "INVALID",
                        "after is not a cursor"));
    }

    private static String afterCursor(String plain) {
        return "{ dashboards(after: \"%s\") { edges { cursor } } }"
                .formatted(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void graphql_refusesADocumentByCodeAndName(String document, String code, String told) {
        Ids none = Ids.ofNothing();

        assertRefused(none.in(document), code, none.in(told));
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("createDashboard", "title: \"" + LONG + "\"", "INVALID", "title has 201 characters", "200"),
                arguments("createDashboard", "title: \"  \"", "INVALID", "title", ""),
                arguments("createDashboard", "title: \"a\\u0000b\"", "INVALID", "title", ""),
                arguments(
                        "createDashboard",
                        "title: \"x\", description: \"" + "y".repeat(4_001) + "\"",
                        "INVALID",
                        "description",
                        "4000"),
                arguments(
                        "renameDashboard",
                        "dashboardId: \"$dashboard\", version: 7, title: \"x\"",
                        "INVALID",
                        "version 7",
                        "1"),
                arguments(
                        "renameDashboard",
                        "dashboardId: \"$dashboard\", version: -1, title: \"x\"",
                        "INVALID",
                        "version -1",
                        ""),
                arguments("deleteDashboard", "dashboardId: \"$dashboard\", version: 2", "CONFLICT", "version 2", ""),
                arguments(
                        "createLayout",
                        "dashboardId: \"$dashboard\", version: 1, name: \"" + LONG + "\"",
                        "INVALID",
                        "layout name",
                        "100"),
                arguments(
                        "renameLayout",
                        "dashboardId: \"$dashboard\", layoutId: \"$layout\", version: 3, name: \"x\"",
                        "INVALID",
                        "version 3",
                        "1"),
                arguments(
                        "deleteLayout",
                        "dashboardId: \"$dashboard\", layoutId: \"$layout\", version: 3",
                        "INVALID",
                        "version 3",
                        "1"),
                arguments("addRegion", region(1, "x: 24, y: 0, width: 1, height: 1"), "INVALID", "x is 24", "0 to 23"),
                arguments(
                        "addRegion", region(1, "x: 20, y: 0, width: 5, height: 1"), "INVALID", "width is 5", "1 to 4"),
                arguments(
                        "addRegion", region(1, "x: 0, y: -1, width: 1, height: 1"), "INVALID", "y is -1", "0 to 9999"),
                arguments(
                        "addRegion",
                        region(1, "x: 0, y: 0, width: 1, height: 2147483647"),
                        "INVALID",
                        "height",
                        "10000"),
                arguments("addRegion", region(9, "x: 0, y: 0, width: 1, height: 1"), "INVALID", "version 9", "1"),
                arguments(
                        "retitleRegion",
                        "dashboardId: \"$dashboard\", layoutId: \"$layout\", version: 1, regionId: \"7\", title: \"x\"",
                        "INVALID",
                        "regionId is not a UUID",
                        ""),
                arguments(
                        "createUser",
                        "name: \"a b\", password: \"a long password\", role: VIEWER",
                        "INVALID",
                        "user name",
                        "100"),
                arguments(
                        "createUser",
                        "name: \"ab\", password: \"short\", role: VIEWER",
                        "INVALID",
                        "password has 5 characters",
                        "12 to 200"),
                arguments(
                        "createUser",
                        "name: \"ab\", password: \"" + LONG + "\", role: VIEWER",
                        "INVALID",
                        "password has 201 characters",
                        "12 to 200"));
    }

    private static String region(int version, String placement) {
        return "dashboardId: \"$dashboard\", layoutId: \"$layout\", version: %d, %s, widget: {type: STAT}"
                .formatted(version, placement);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void graphql_refusesACommandAndNamesFieldAndLimit(
            String field, String input, String code, String told, String limit) {
        String document = "mutation { %s(input: {%s}) { %s } }"
                .formatted(
                        field,
                        input.replace("$dashboard", board.dashboard()).replace("$layout", board.layout()),
                        Graphql.USER_ERRORS);

        JsonObject error = assertRefused(document, code, told);

        assertThat(error.getString("message")).contains(limit);
    }

    @Test
    void graphql_refusesOptionsThatAreTooDeepOrTooLarge() {
        String deep = "{a: ".repeat(17) + "1" + "}".repeat(17);
        String large = "{a: \"" + "x".repeat(70_000) + "\"}";

        assertRefused(adding(deep), "INVALID", "16");
        assertRefused(adding(large), "INVALID", "65536");
        assertRefused(adding("5"), "GRAPHQL_VALIDATION_FAILED", "options");
    }

    private String adding(String options) {
        return ("mutation { addRegion(input: {%s, layoutId: \"%s\", version: 1, x: 0, y: 0, width: 1, height: 1,"
                        + " widget: {type: STAT, options: %s}}) { %s } }")
                .formatted(board.input(), board.layout(), options, Graphql.USER_ERRORS);
    }

    @Test
    void graphql_refusesARegionOnTopOfAnother() {
        Board taken = Board.withRegions(graphql, "Taken", 1);

        JsonObject error = assertRefused("mutation { " + taken.addRegion(2, 0, 0) + " }", "INVALID", "overlaps");

        assertThat(error.getJsonObject("extensions").getString("field")).isEqualTo("placement");
    }

    @Test
    void regionAfterTheTwoHundredth_isRefusedByBothProtocols() {
        Board full = Board.withRegions(graphql, "Full", 200);

        JsonObject error = assertRefused("mutation { " + full.addRegion(2, 0, 50) + " }", "LIMIT_EXCEEDED", "200");
        GrpcRefusal refusal = Grpc.refusal(() -> Grpc.dashboards(tenant.editor())
                .editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(full.dashboard())
                        .setEtag("v2")
                        .addCommands(Command.newBuilder()
                                .setAddRegion(AddRegionCommand.newBuilder()
                                        .setLayoutId(full.layout())
                                        .setPlacement(Placement.newBuilder()
                                                .setY(50)
                                                .setWidth(1)
                                                .setHeight(1))
                                        .setWidget(Widget.newBuilder().setType(WidgetType.WIDGET_TYPE_STAT))))
                        .build()));

        assertThat(error.getJsonObject("extensions").toString()).contains("\"limit\":\"200\"");
        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refusal.details()).containsEntry("limit", "200");
    }

    @Test
    void graphql_tellsBothSidesOfAConflict() {
        Board edited = Board.create(graphql, "Base");
        String rename = "mutation { renameDashboard(input: {%s, version: 1, title: \"%s\"}) { userErrors"
                + " { code message details conflicts { field base theirs yours author } } } }";
        graphql.data(rename.formatted(edited.input(), "Theirs"));

        JsonObject answer = graphql.execute(rename.formatted(edited.input(), "Yours"));

        assertThat(answer.toString())
                .contains("\"code\":\"CONFLICT\"")
                .contains(
                        "{\"field\":\"title\",\"base\":\"Base\",\"theirs\":\"Theirs\",\"yours\":\"Yours\",\"author\":\"jo\"}");
    }

    @Test
    void graphql_takesVariablesOfTheRightTypeOnly() {
        Answer answer =
                graphql.post("{\"query\": \"query($first: Int!) { dashboards(first: $first) { edges { cursor } } }\","
                        + " \"variables\": {\"first\": \"five\"}}");

        answer.assertClean();
        assertThat(answer.body()).contains("GRAPHQL_VALIDATION_FAILED").contains("first");
    }

    private JsonObject assertRefused(String document, String code, String told) {
        Answer answer = graphql.post(
                Json.createObjectBuilder().add("query", document).build().toString());
        answer.assertClean();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonObject error = Graphql.refusal(answer.json()).orElseThrow(() -> new AssertionError(answer.body()));
        assertThat(error.getJsonObject("extensions").getString("code"))
                .as(error.toString())
                .isEqualTo(code);
        assertThat(error.getString("message")).contains(told);
        return error;
    }
}
