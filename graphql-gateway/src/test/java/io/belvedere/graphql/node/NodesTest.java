package io.belvedere.graphql.node;

import static io.belvedere.graphql.GatewayFixture.ADMINISTRATOR;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.OPERATOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodesTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);
    private final String region = board.add(1, 0, 0);

    /** An object of each type that is a node, by the name of the type. */
    private Map<String, String> ids() {
        String folder = text(
                gateway.ask(EDITOR, "mutation{createFolder(input:{name:\"Fleet\"}){folder{id}}}"),
                "createFolder",
                "folder",
                "id");
        String comment = text(
                board.ask(EDITOR, "mutation{addComment(input:{dashboardId:\"$D\", text:\"hm\"}){comment{id}}}"),
                "addComment",
                "comment",
                "id");
        return new TreeMap<>(Map.of(
                "Dashboard",
                board.dashboard(),
                "Layout",
                board.layout(),
                "Region",
                region,
                "Folder",
                folder,
                "Comment",
                comment,
                "Snapshot",
                newSnapshot(),
                "User",
                newUser(),
                "Tenant",
                "acme"));
    }

    private String newSnapshot() {
        return text(
                board.ask(EDITOR, "mutation{createSnapshot(input:{dashboardId:\"$D\", name:\"Then\"}){snapshot{id}}}"),
                "createSnapshot",
                "snapshot",
                "id");
    }

    private String newUser() {
        return text(
                gateway.ask(
                        ADMINISTRATOR,
                        "mutation{createUser(input:{name:\"vera\", password:\"correct horse battery\", role:VIEWER}){user{id}}}"),
                "createUser",
                "user",
                "id");
    }

    private GraphqlAnswer nodes(Caller caller, List<String> ids, String selection) {
        return gateway.ask(
                caller,
                "query($ids:[ID!]!){nodes(ids:$ids){__typename id %s}}".formatted(selection),
                Map.of("ids", ids));
    }

    private GraphqlAnswer node(Caller caller, String id, String selection) {
        return gateway.ask(caller, "{node(id:\"%s\"){__typename id %s}}".formatted(id, selection));
    }

    private static void assertNotThere(GraphqlAnswer answer) {
        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(at(answer, "node")).isNull();
    }

    @Test
    void everyTypeThatIsANode_isFoundByItsId() {
        GraphQLInterfaceType node =
                (GraphQLInterfaceType) Objects.requireNonNull(gateway.schema().getType("Node"));
        List<String> types = Objects.requireNonNull(gateway.schema().getImplementations(node)).stream()
                .map(GraphQLObjectType::getName)
                .toList();
        Map<String, String> ids = ids();

        assertThat(types).containsExactlyInAnyOrderElementsOf(ids.keySet());
        ids.forEach((type, id) ->
                assertThat(at(node(ADMINISTRATOR, id, ""), "node")).isEqualTo(Map.of("__typename", type, "id", id)));
    }

    @Test
    void nodes_keepTheirOrderWithNullForWhatThereIsNot() {
        Map<String, String> ids = ids();
        List<String> asked = List.of(
                ids.getOrDefault("Comment", ""),
                NOBODY,
                ids.getOrDefault("Region", ""),
                ids.getOrDefault("Dashboard", ""),
                ids.getOrDefault("Comment", ""));

        GraphqlAnswer answer = nodes(VIEWER, asked, "");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(((List<?>) Objects.requireNonNull(at(answer, "nodes")))
                        .stream()
                                .map(node -> node instanceof Map<?, ?> members ? members.get("__typename") : null)
                                .toList())
                .isEqualTo(Arrays.asList("Comment", null, "Region", "Dashboard", "Comment"));
    }

    @Test
    void nodes_ofOneRequest_areReadTogether() {
        Map<String, String> ids = ids();
        int reads = gateway.reads().count();
        int calls = gateway.calls().count();

        gateway.ask(
                ADMINISTRATOR,
                "query($ids:[ID!]!, $id:ID!){nodes(ids:$ids){id} a:node(id:$id){id} b:node(id:\"%s\"){id}}"
                        .formatted(NOBODY),
                Map.of("ids", List.copyOf(ids.values()), "id", board.layout()));

        assertThat(gateway.calls().count() - calls).isEqualTo(5);
        assertThat(gateway.reads().count() - reads).isLessThanOrEqualTo(4);
    }

    @Test
    void nodes_thatAreFound_areLookedForNoFurther() {
        int calls = gateway.calls().count();

        GraphqlAnswer answer = nodes(ADMINISTRATOR, List.of(board.dashboard(), region), "");

        assertThat(text(answer, "nodes", 1, "__typename")).isEqualTo("Region");
        assertThat(gateway.calls().count()).isEqualTo(calls);
    }

    @Test
    void node_ofATenant_isLookedForAmongTenantsAlone() {
        int calls = gateway.calls().count();
        int reads = gateway.reads().count();

        assertThat(text(node(VIEWER, "acme", "... on Tenant{name}"), "node", "name"))
                .isEqualTo("Tenant acme");

        assertThat(gateway.calls().count() - calls).isEqualTo(1);
        assertThat(gateway.reads().count()).isEqualTo(reads);
    }

    @Test
    void nodes_areAskedForWhatTheirTypesHave() {
        GraphqlAnswer answer = nodes(
                EDITOR,
                List.of(board.dashboard(), board.layout(), region),
                "... on Dashboard{title layouts{name}} ... on Layout{dashboard{title} regions{id}} ... on Region{widget{type data{asOf}}}");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "nodes", 0, "title")).isEqualTo("Ops");
        assertThat(text(answer, "nodes", 1, "dashboard", "title")).isEqualTo("Ops");
        assertThat(text(answer, "nodes", 1, "regions", 0, "id")).isEqualTo(region);
        assertThat(text(answer, "nodes", 2, "widget", "data", "asOf")).startsWith("2026-11-21T08:");
    }

    /** Nobody can tell what may not be viewed from what is not there. */
    @Test
    void nodes_thatMayNotBeViewed_areNull() {
        Map<String, String> ids = ids();
        board.done(
                EDITOR,
                "mutation{shareDashboard(input:{dashboardId:\"$D\", version:1, restricted:true}){userErrors{message}}}",
                "shareDashboard");
        List<String> ofTheBoard = List.of(
                ids.getOrDefault("Dashboard", ""),
                ids.getOrDefault("Layout", ""),
                ids.getOrDefault("Region", ""),
                ids.getOrDefault("Comment", ""),
                ids.getOrDefault("Snapshot", ""));

        assertThat(at(nodes(VIEWER, ofTheBoard, ""), "nodes")).isEqualTo(Collections.nCopies(5, null));
        assertThat(at(nodes(FOREIGNER, List.copyOf(ids.values()), ""), "nodes"))
                .isEqualTo(Collections.nCopies(8, null));
        assertNotThere(node(VIEWER, board.dashboard(), ""));
    }

    @Test
    void node_ofAUser_isForAdministratorsOfTheTenant() {
        String user = newUser();

        assertThat(text(node(ADMINISTRATOR, user, "... on User{name}"), "node", "name"))
                .isEqualTo("vera");
        for (Caller another : List.of(VIEWER, EDITOR, FOREIGNER, OPERATOR)) {
            assertNotThere(node(another, user, ""));
        }
    }

    @Test
    void node_ofATenant_isForOperatorsAndThoseInIt() {
        gateway.ask(
                OPERATOR,
                "mutation{createTenant(input:{id:\"globex\", name:\"Globex\","
                        + " administrator:{name:\"hank\", password:\"correct horse battery\"}}){tenant{id}}}");

        assertThat(text(node(OPERATOR, "globex", "... on Tenant{name}"), "node", "name"))
                .isEqualTo("Globex");
        assertThat(text(node(VIEWER, "acme", ""), "node", "id")).isEqualTo("acme");
        for (Caller another : List.of(VIEWER, ADMINISTRATOR, FOREIGNER)) {
            assertNotThere(node(another, "globex", ""));
        }
        assertNotThere(node(OPERATOR, "initech", ""));
    }

    /** Whoever makes a tenant may have called it so. */
    @Test
    void node_ofATenantWhoseIdIsAUuid_isFound() {
        String id = "af9c2a4e-8a53-4b6e-9a3d-0d3c6c1b7f10";
        Caller inside = new Caller(new TenantId(id), "ann", Role.VIEWER);

        assertThat(at(node(inside, id, ""), "node")).isEqualTo(Map.of("__typename", "Tenant", "id", id));
    }

    @Test
    void node_ofASnapshot_isNullOnceItHasExpired() {
        String snapshot = newSnapshot();
        assertThat(text(node(VIEWER, snapshot, "... on Snapshot{name author}"), "node", "author"))
                .isEqualTo("erin");

        gateway.pass(SnapshotLimits.DEFAULTS.longest());

        assertNotThere(node(VIEWER, snapshot, ""));
    }

    @Test
    void nodes_thatAreDeleted_areNull() {
        board.done(
                EDITOR,
                "mutation{deleteDashboard(input:{dashboardId:\"$D\", version:1}){userErrors{message}}}",
                "deleteDashboard");

        GraphqlAnswer answer = nodes(EDITOR, List.of(board.dashboard(), board.layout(), region), "");

        assertThat(at(answer, "nodes")).isEqualTo(Collections.nCopies(3, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "Acme", "Dashboard:1", "' or 1=1 --"})
    void node_ofWhatIsNoId_isRefused(String id) {
        GraphQLError error = onlyError(node(EDITOR, id, ""));

        assertThat(error.getMessage()).isEqualTo("id is neither a UUID nor the id of a tenant");
        assertThat(error.getExtensions()).containsEntry("code", "INVALID");
    }

    @Test
    void nodes_ofWhatIsNoId_isRefusedByItsPlace() {
        GraphQLError error = onlyError(nodes(EDITOR, List.of(NOBODY, "7"), ""));

        assertThat(error.getMessage()).isEqualTo("ids[1] is neither a UUID nor the id of a tenant");
    }

    @Test
    void nodes_ofTooManyIds_areRefused() {
        List<String> ids = Collections.nCopies(101, UUID.randomUUID().toString());

        GraphQLError error = onlyError(nodes(EDITOR, ids, ""));

        assertThat(error.getMessage()).isEqualTo("ids are 101, at most 100 are allowed");
        assertThat(at(nodes(EDITOR, ids.subList(0, 100), ""), "nodes")).isEqualTo(Collections.nCopies(100, null));
    }

    @Test
    void nodes_ofNoIds_areNone() {
        assertThat(at(nodes(EDITOR, List.of(), ""), "nodes")).isEqualTo(List.of());
    }
}
