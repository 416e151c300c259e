package io.belvedere.graphql.wiring;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.OPERATOR;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Dashboards, users and tenants from their creation to their end, as a client sees them. */
class SliceTest {

    private static final String ADD_REGION =
            """
            mutation($layout: ID!, $version: Int!, $options: JSONObject!) {
              addRegion(input: {layoutId: $layout, version: $version, x: 0, y: 0, width: 6, height: 4,
                                widget: {type: STAT, title: "Load", options: $options}}) {
                layout { version } region { id x y width height widget { type title options } }
              }
            }""";

    private final GatewayFixture gateway = new GatewayFixture();

    @Test
    void viewer_isTheCaller() {
        GraphqlAnswer answer = gateway.ask(EDITOR, "{viewer{name role tenant{id name}}}");

        assertThat(answer.members())
                .isEqualTo(Map.of(
                        "data",
                        Map.of(
                                "viewer",
                                Map.of(
                                        "name",
                                        "erin",
                                        "role",
                                        "EDITOR",
                                        "tenant",
                                        Map.of("id", "acme", "name", "Tenant acme")))));
    }

    @Test
    void createDashboard_makesOneWithAnEmptyLayout() {
        GraphqlAnswer created = gateway.ask(
                EDITOR,
                "mutation{createDashboard(input:{title:\" Ops \"}){dashboard{id title description owner createdAt"
                        + " updatedAt version layouts{name version regions{id}}}}}");

        Object dashboard = at(created, "createDashboard", "dashboard");
        assertThat(dashboard)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("title", "Ops")
                .containsEntry("description", "")
                .containsEntry("owner", "erin")
                .containsEntry("createdAt", "2026-11-21T08:00:00.000001Z")
                .containsEntry("version", 1)
                .containsEntry("layouts", List.of(Map.of("name", "Main", "version", 1, "regions", List.of())));
    }

    @Test
    void dashboard_readsWhatWasCreated() {
        String id = newDashboard();

        GraphqlAnswer answer = gateway.ask(EDITOR, "query($id: ID!){dashboard(id:$id){id title}}", Map.of("id", id));

        assertThat(at(answer, "dashboard")).isEqualTo(Map.of("id", id, "title", "Ops"));
    }

    @Test
    void renameDashboard_makesTheNextVersion() {
        String id = newDashboard();

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                "mutation($id: ID!){renameDashboard(input:{id:$id, version:1, title:\"Dev\"}){dashboard{title version}}}",
                Map.of("id", id));

        assertThat(at(answer, "renameDashboard", "dashboard")).isEqualTo(Map.of("title", "Dev", "version", 2));
    }

    @Test
    void deleteDashboard_namesWhatIsGone() {
        String id = newDashboard();

        GraphqlAnswer answer = gateway.ask(
                EDITOR, "mutation($id: ID!){deleteDashboard(input:{id:$id, version:1}){deletedId}}", Map.of("id", id));

        assertThat(text(answer, "deleteDashboard", "deletedId")).isEqualTo(id);
        assertThat(at(gateway.ask(EDITOR, "{dashboards{edges{node{id}}}}"), "dashboards", "edges"))
                .isEqualTo(List.of());
    }

    @Test
    void addRegion_answersTheRegionWithItsOptions() {
        String layout = newLayout();
        Map<String, Object> options = Map.of("unit", "percent", "thresholds", List.of(50L, 90.5), "legend", true);

        GraphqlAnswer answer =
                gateway.ask(EDITOR, ADD_REGION, Map.of("layout", layout, "version", 1L, "options", options));

        assertThat(at(answer, "addRegion", "layout", "version")).isEqualTo(2);
        assertThat(at(answer, "addRegion", "region", "width")).isEqualTo(6);
        assertThat(at(answer, "addRegion", "region", "widget"))
                .isEqualTo(Map.of(
                        "type",
                        "STAT",
                        "title",
                        "Load",
                        "options",
                        Map.of("unit", "percent", "thresholds", List.of(50.0, 90.5), "legend", true)));
    }

    @Test
    void addRegion_takesOptionsAsLiteral() {
        String layout = newLayout();

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                """
                mutation($layout: ID!, $unit: String) {
                  addRegion(input: {layoutId: $layout, version: 1, x: 0, y: 0, width: 1, height: 1, widget: {
                      type: TEXT, options: {a: [1, 2.5, "x", true, null], b: {c: $unit}}}}) { region { widget { title options } } }
                }""",
                Map.of("layout", layout, "unit", "ms"));

        assertThat(text(answer, "addRegion", "region", "widget", "options"))
                .isEqualTo("{a=[1.0, 2.5, x, true, null], b={c=ms}}");
    }

    @Test
    void retitleRegion_changesTheTitleOnly() {
        String layout = newLayout();
        String region = newRegion(layout);

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                """
                mutation($layout: ID!, $region: ID!) {
                  retitleRegion(input: {layoutId: $layout, version: 2, regionId: $region, title: "CPU"}) {
                    region { id widget { title type } } layout { version }
                  }
                }""",
                Map.of("layout", layout, "region", region));

        assertThat(at(answer, "retitleRegion", "region"))
                .isEqualTo(Map.of("id", region, "widget", Map.of("title", "CPU", "type", "STAT")));
    }

    @Test
    void deleteRegion_leavesTheLayoutWithoutIt() {
        String layout = newLayout();
        String region = newRegion(layout);

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                """
                mutation($layout: ID!, $region: ID!) {
                  deleteRegion(input: {layoutId: $layout, version: 2, regionId: $region}) {
                    deletedId layout { version regions { id } }
                  }
                }""",
                Map.of("layout", layout, "region", region));

        assertThat(at(answer, "deleteRegion"))
                .isEqualTo(Map.of("deletedId", region, "layout", Map.of("version", 3, "regions", List.of())));
    }

    @Test
    void layoutCommands_createRenameAndDelete() {
        String dashboard = newDashboard();
        String layout = text(
                gateway.ask(
                        EDITOR,
                        "mutation($id: ID!){createLayout(input:{dashboardId:$id, name:\"Wall\"}){layout{id}}}",
                        Map.of("id", dashboard)),
                "createLayout",
                "layout",
                "id");

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                """
                mutation($id: ID!) {
                  renameLayout(input: {id: $id, version: 1, name: "Door"}) { layout { name version } }
                  deleteLayout(input: {id: $id, version: 2}) { deletedId }
                }""",
                Map.of("id", layout));

        assertThat(at(answer))
                .isEqualTo(Map.of(
                        "renameLayout",
                        Map.of("layout", Map.of("name", "Door", "version", 2)),
                        "deleteLayout",
                        Map.of("deletedId", layout)));
    }

    @Test
    void commandsInOneRequest_eachSeeTheOnesBefore() {
        String dashboard = newDashboard();

        GraphqlAnswer answer = gateway.ask(
                EDITOR,
                """
                mutation($id: ID!) {
                  a: renameDashboard(input: {id: $id, version: 1, title: "A"}) { dashboard { layouts { name } } }
                  createLayout(input: {dashboardId: $id, name: "Wall"}) { layout { name } }
                  b: renameDashboard(input: {id: $id, version: 2, title: "B"}) { dashboard { layouts { name } } }
                }""",
                Map.of("id", dashboard));

        assertThat(at(answer, "b", "dashboard", "layouts"))
                .isEqualTo(List.of(Map.of("name", "Main"), Map.of("name", "Wall")));
    }

    @Test
    void dashboards_pageByCursor() {
        for (int i = 0; i < 5; i++) {
            newDashboard();
        }
        String query = "query($after: String){dashboards(first:2, after:$after){edges{cursor node{id}}"
                + " pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}";
        GraphqlAnswer first = gateway.ask(EDITOR, query);

        GraphqlAnswer second =
                gateway.ask(EDITOR, query, Map.of("after", text(first, "dashboards", "pageInfo", "endCursor")));

        assertThat(at(first, "dashboards", "pageInfo", "hasPreviousPage")).isEqualTo(false);
        assertThat(at(second, "dashboards", "pageInfo", "hasNextPage")).isEqualTo(true);
        assertThat(at(second, "dashboards", "pageInfo", "hasPreviousPage")).isEqualTo(true);
        assertThat(text(second, "dashboards", "edges", 0, "node", "id"))
                .isNotEqualTo(text(first, "dashboards", "edges", 1, "node", "id"));
    }

    @Test
    void dashboardsWithLayouts_areReadInOneBatch() {
        for (int i = 0; i < 50; i++) {
            newDashboard();
        }

        GraphqlAnswer answer = gateway.ask(EDITOR, "{dashboards{edges{node{title layouts{name regions{id}}}}}}");

        assertThat(at(answer, "dashboards", "edges", 49, "node", "layouts", 0, "name"))
                .isEqualTo("Main");
        assertThat(gateway.boards().batches()).isEqualTo(1);
    }

    @Test
    void userAndTenantCommands_goRound() {
        GraphqlAnswer answer = gateway.ask(
                OPERATOR,
                """
                mutation {
                  createTenant(input: {id: "globex", name: "Globex", administrator: {name: "hank", password: "correct horse battery"}}) {
                    tenant { id name version createdAt }
                  }
                  renameTenant(input: {id: "globex", version: 1, name: "Globex Corp"}) { tenant { name version } }
                  deleteTenant(input: {id: "globex", version: 2}) { deletedId }
                  createUser(input: {name: "vera", password: "correct horse battery", role: VIEWER}) { user { name role version } }
                }""");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(at(answer, "deleteTenant", "deletedId")).isEqualTo("globex");
        assertThat(at(answer, "createUser", "user")).isEqualTo(Map.of("name", "vera", "role", "VIEWER", "version", 1));
        assertThat(text(gateway.ask(OPERATOR, "{users{edges{node{name}}}}"), "users", "edges", 0, "node", "name"))
                .isEqualTo("vera");
    }

    private String newDashboard() {
        GraphqlAnswer created = gateway.ask(EDITOR, "mutation{createDashboard(input:{title:\"Ops\"}){dashboard{id}}}");
        return text(created, "createDashboard", "dashboard", "id");
    }

    private String newLayout() {
        GraphqlAnswer created =
                gateway.ask(EDITOR, "mutation{createDashboard(input:{title:\"Ops\"}){dashboard{layouts{id}}}}");
        return text(created, "createDashboard", "dashboard", "layouts", 0, "id");
    }

    private String newRegion(String layout) {
        GraphqlAnswer added =
                gateway.ask(EDITOR, ADD_REGION, Map.of("layout", layout, "version", 1, "options", Map.of()));
        return text(added, "addRegion", "region", "id");
    }
}
