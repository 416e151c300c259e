package io.belvedere.graphql.wiring;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.introspection.IntrospectionQuery;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets wrong comes back with a code and a message that names the field and the limit. */
class BadInputTest {

    private static final String DASHBOARD = "query($id: ID!){dashboard(id:$id){title}}";
    private final GatewayFixture gateway = new GatewayFixture();

    @Test
    void document_withSyntaxErrorIsRefusedAsSuch() {
        GraphqlAnswer answer = gateway.ask(EDITOR, "{dashboards{");

        assertThat(code(onlyError(answer))).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(answer.isExecuted()).isFalse();
        assertThat(answer.operation()).isEqualTo("invalid");
    }

    @Test
    void document_tooLongIsRefused() {
        GraphqlAnswer answer = gateway.ask(EDITOR, "{viewer{name" + " ".repeat(200_000) + "}}");

        assertThat(code(onlyError(answer))).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void document_withUnknownFieldNamesIt() {
        GraphQLError error = onlyError(gateway.ask(EDITOR, "{dashboards{edges{node{colour}}}}"));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("colour").contains("Dashboard");
    }

    @Test
    void document_withUnknownOperationNameIsRefused() {
        GraphqlAnswer answer = gateway.engine()
                .execute(new GraphqlRequest("query a{viewer{name}}", "b", Map.of()), EDITOR, GatewayFixture.REQUEST);

        assertThat(code(onlyError(answer))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void document_withTooManyFieldsIsRefused() {
        GraphQLError error = onlyError(gateway.ask(EDITOR, "{dashboards{edges{node{" + "id ".repeat(2_001) + "}}}}"));

        assertThat(code(error)).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.getMessage()).contains("2000");
    }

    @Test
    void variable_ofWrongTypeIsNamed() {
        GraphQLError error = onlyError(gateway.ask(
                EDITOR, "query($first: Int){dashboards(first:$first){edges{cursor}}}", Map.of("first", "many")));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("first");
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void variable_thatIsNoIdIsNamed(Object value) {
        GraphQLError error = onlyError(gateway.ask(
                EDITOR, "query($dashboard: ID!){dashboard(id:$dashboard){title}}", Map.of("dashboard", value)));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("dashboard", "must be a string or a whole number");
    }

    static Stream<Object> noIds() {
        return Stream.of(true, 1.5, Map.of("a", 1), List.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "text:\"a\\u0000b\", filter.text",
        "owner:\"a\\u0000b\", filter.owner",
        "tags:[\"a\\u0000b\"], filter.tags"
    })
    void dashboards_refuseTextThatNoStoreFinds(String filter, String field) {
        GraphQLError error =
                onlyError(gateway.ask(EDITOR, "{dashboards(filter:{%s}){edges{node{id}}}}".formatted(filter)));

        assertThat(code(error)).isEqualTo("INVALID");
        assertThat(error.getMessage()).startsWith(field + " contains a control character");
    }

    @Test
    void variable_beyondIntIsRefused() {
        GraphQLError error = onlyError(gateway.ask(
                EDITOR,
                "query($first: Int){dashboards(first:$first){edges{cursor}}}",
                Map.of("first", 4_000_000_000L)));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void variable_missingIsNamed() {
        GraphQLError error = onlyError(gateway.ask(EDITOR, DASHBOARD));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("id");
    }

    @Test
    void dashboard_withMalformedIdNamesTheField() {
        GraphQLError error = onlyError(gateway.ask(EDITOR, DASHBOARD, Map.of("id", "17")));

        assertThat(code(error)).isEqualTo("INVALID");
        assertThat(error.getMessage()).isEqualTo("id is not a UUID");
        assertThat(error.getExtensions()).containsEntry("field", "id").containsEntry("requestId", "request-1");
    }

    @Test
    void dashboard_unknownIsNullBesideNotFound() {
        String id = UUID.randomUUID().toString();

        GraphqlAnswer answer = gateway.ask(EDITOR, DASHBOARD, Map.of("id", id));

        assertThat(code(onlyError(answer))).isEqualTo("NOT_FOUND");
        assertThat(onlyError(answer).getMessage()).contains(id);
        assertThat(at(answer, "dashboard")).isNull();
        assertThat(answer.isExecuted()).isTrue();
    }

    @Test
    void dashboard_ofAnotherTenantAnswersAsUnknown() {
        String id = Board.create(gateway).dashboard();

        GraphQLError error = onlyError(gateway.ask(FOREIGNER, DASHBOARD, Map.of("id", id)));

        assertThat(code(error)).isEqualTo("NOT_FOUND");
        assertThat(error.getMessage()).isEqualTo("no dashboard with id " + id);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "201"})
    void dashboards_refusePageSizesOutOfRange(int first) {
        GraphQLError error = onlyError(gateway.ask(EDITOR, "{dashboards(first:" + first + "){edges{cursor}}}"));

        assertThat(code(error)).isEqualTo("INVALID");
        assertThat(error.getMessage()).isEqualTo("first is " + first + ", allowed is 1 to 200");
    }

    @Test
    void dashboards_refuseForeignCursor() {
        GraphQLError error = onlyError(gateway.ask(EDITOR, "{dashboards(after:\"me\"){edges{cursor}}}"));

        assertThat(code(error)).isEqualTo("INVALID");
        assertThat(error.getMessage()).startsWith("after ");
    }

    @Test
    void createDashboard_isForbiddenToViewers() {
        GraphQLError error =
                onlyError(gateway.ask(VIEWER, "mutation{createDashboard(input:{title:\"a\"}){dashboard{id}}}"));

        assertThat(code(error)).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "createDashboard | title:\" \" | title | title must not be blank",
                "createDashboard | title:\"a\", description:\"a\\u0000\" | description | description contains a control character or a broken surrogate pair",
                "createDashboard | title:\"a\", tags:[\"\"] | NULL | tag must not be blank",
                "createDashboard | title:\"a\", requestId:\"a b\" | requestId | request id must be 1 to 100 visible ASCII characters",
                "createDashboard | title:\"a\", folderId:\"7\" | folderId | folderId is not a UUID",
                "createDashboard | title:\"a\", variables:[{name:\"a\", type:CUSTOM}] | variables.0 | variables[0].values must be a list of texts, is missing",
                "createDashboard | title:\"a\", variables:[{name:\"a\", type:CONSTANT, value:\"\", values:[]}] | variables.0.values | variables[0].values is unknown, members are name, label, order, type, value, multiple, includeAll, selected",
                "createLayout    | dashboardId:\"$D\", version:1, name:\"\" | name | layout name must not be blank",
                "renameLayout    | dashboardId:\"$D\", layoutId:\"7\", version:1, name:\"a\" | layoutId | layoutId is not a UUID",
                "addRegion       | width:1, height:1, x:24, y:0 | x | x is 24, allowed is 0 to 23",
                "addRegion       | width:5, height:1, x:20, y:0 | width | width is 5, allowed is 1 to 4",
                "addRegion       | width:1, height:1, x:0, y:-1 | y | y is -1, allowed is 0 to 9999",
                "addRegion       | width:25, height:1 | width | width is 25, allowed is 1 to 24",
                "addRegion       | width:1, height:1, x:3 | x | x is given without y; give both, or neither",
            })
    void mutation_tellsTheFieldAndTheRule(String mutation, String input, String field, String message) {
        Board board = Board.create(gateway);
        String more = "dashboardId:\"$D\", layoutId:\"$L\", version:1, widget:{type:STAT}, ";

        UserErrorAnswer refusal = board.refused(EDITOR, mutation, (mutation.equals("addRegion") ? more : "") + input);

        assertThat(refusal.code()).isEqualTo("INVALID");
        assertThat(refusal.message()).isEqualTo(message);
        assertThat(refusal.get("field")).isEqualTo(field.equals("NULL") ? null : List.of(field.split("[.]")));
    }

    @Test
    void addRegion_refusesThe201st() {
        Board board = Board.create(gateway);
        String adds = "{addRegion:{layoutId:\"$L\", width:1, height:1, widget:{type:STAT}}},".repeat(200);
        board.done(
                EDITOR,
                "mutation{editDashboard(input:{dashboardId:\"$D\", version:1, commands:[%s]}){revision{number}}}"
                        .formatted(adds));

        UserErrorAnswer refusal = board.refused(
                EDITOR,
                "addRegion",
                "dashboardId:\"$D\", layoutId:\"$L\", version:2, width:1, height:1, widget:{type:STAT}");

        assertThat(refusal.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refusal.message()).contains("at most 200");
        assertThat(refusal.get("details")).asString().contains("limit=200");
    }

    @Test
    void addRegion_refusesOptionsThatAreNoObject() {
        Board board = Board.create(gateway);

        GraphQLError error = onlyError(board.ask(
                EDITOR,
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:1, width:1, height:1,"
                        + " widget:{type:TEXT, options:\"red\"}}){region{id}}}"));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("options");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-21", "2026-11-21T08:00:00"})
    void setDashboardEnd_refusesWhatIsNoInstant(String end) {
        GraphQLError error = onlyError(Board.create(gateway)
                .ask(
                        EDITOR,
                        "mutation{setDashboardEnd(input:{dashboardId:\"$D\", version:1, expiresAt:\"%s\"}){userErrors{code}}}"
                                .formatted(end)));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("must be an instant such as");
    }

    @Test
    void introspection_asToolsAskForIt_isAnswered() {
        GraphqlAnswer answer = gateway.ask(EDITOR, IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "__schema", "queryType", "name")).isEqualTo("Query");
    }

    private static String code(GraphQLError error) {
        return error.getExtensions() == null
                ? "none"
                : String.valueOf(error.getExtensions().get("code"));
    }
}
