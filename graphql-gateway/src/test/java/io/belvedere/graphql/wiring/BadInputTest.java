package io.belvedere.graphql.wiring;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.introspection.IntrospectionQuery;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client gets wrong comes back with a code and a message that names the field and the limit. */
class BadInputTest {

    private static final String DASHBOARD = "query($id: ID!){dashboard(id:$id){title}}";
    private static final String ADD_REGION =
            """
            mutation($layout: ID!, $version: Int!, $x: Int!, $options: JSONObject!) {
              addRegion(input: {layoutId: $layout, version: $version, x: $x, y: 0, width: 1, height: 1,
                                widget: {type: TEXT, options: $options}}) { region { id } }
            }""";

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

        assertThat(code(onlyError(answer))).isEqualTo("GRAPHQL_PARSE_FAILED");
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
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 1_001; i++) {
            query.append('a').append(i).append(":viewer{name}");
        }

        GraphQLError error = onlyError(gateway.ask(EDITOR, query.append('}').toString()));

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
        String id = gateway.boards().dashboards().create(EDITOR, "Ops", "").id().toString();

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
        assertThat(error.getMessage()).isEqualTo("after is not a cursor of this list");
    }

    @Test
    void createDashboard_refusesOverlongTitle() {
        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                "mutation($title: String!){createDashboard(input:{title:$title}){dashboard{id}}}",
                Map.of("title", "x".repeat(201)));

        assertThat(code(onlyError(answer))).isEqualTo("INVALID");
        assertThat(onlyError(answer).getMessage()).isEqualTo("title has 201 characters, at most 200 are allowed");
        assertThat(at(answer, "createDashboard")).isNull();
    }

    @Test
    void createDashboard_isForbiddenToViewers() {
        Caller viewer = new Caller(TenantId.parse("acme"), "vic", Role.VIEWER);

        GraphQLError error =
                onlyError(gateway.ask(viewer, "mutation{createDashboard(input:{title:\"a\"}){dashboard{id}}}"));

        assertThat(code(error)).isEqualTo("FORBIDDEN");
    }

    @Test
    void renameDashboard_refusesStaleVersion() {
        String id = gateway.boards().dashboards().create(EDITOR, "Ops", "").id().toString();

        GraphQLError error = onlyError(gateway.ask(
                EDITOR,
                "mutation($id: ID!){renameDashboard(input:{id:$id, version:7, title:\"a\"}){dashboard{id}}}",
                Map.of("id", id)));

        assertThat(code(error)).isEqualTo("CONFLICT");
        assertThat(error.getExtensions()).containsEntry("currentVersion", "1").containsEntry("basedOnVersion", "7");
    }

    @Test
    void addRegion_refusesThe201st() {
        LayoutId layout = newLayout();
        for (int i = 0; i < 200; i++) {
            Placement placement = new Placement(i % 24, 1 + i / 24, 1, 1);
            gateway.boards()
                    .layouts()
                    .addRegion(EDITOR, layout, i + 1, placement, new Widget(WidgetType.TEXT, "", WidgetOptions.NONE));
        }

        GraphQLError error = onlyError(gateway.ask(
                EDITOR, ADD_REGION, Map.of("layout", layout.toString(), "version", 201, "x", 0, "options", Map.of())));

        assertThat(code(error)).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.getMessage()).contains("at most 200");
        assertThat(error.getExtensions()).containsEntry("field", "regions").containsEntry("limit", "200");
    }

    @Test
    void addRegion_refusesPlaceBesideTheGrid() {
        GraphQLError error = onlyError(gateway.ask(
                EDITOR,
                ADD_REGION,
                Map.of("layout", newLayout().toString(), "version", 1, "x", 24, "options", Map.of())));

        assertThat(code(error)).isEqualTo("INVALID");
        assertThat(error.getMessage()).isEqualTo("x is 24, allowed is 0 to 23");
    }

    @Test
    void addRegion_refusesOptionsThatAreNoObject() {
        GraphQLError error = onlyError(gateway.ask(
                EDITOR, ADD_REGION, Map.of("layout", newLayout().toString(), "version", 1, "x", 0, "options", "red")));

        assertThat(code(error)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(error.getMessage()).contains("options");
    }

    @Test
    void introspection_asToolsAskForIt_isAnswered() {
        GraphqlAnswer answer = gateway.ask(EDITOR, IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "__schema", "queryType", "name")).isEqualTo("Query");
    }

    private LayoutId newLayout() {
        var dashboard = gateway.boards().dashboards().create(EDITOR, "Ops", "").id();
        return gateway.boards().layouts().create(EDITOR, dashboard, "Wall").id();
    }

    private static String code(GraphQLError error) {
        return error.getExtensions() == null
                ? "none"
                : String.valueOf(error.getExtensions().get("code"));
    }
}
