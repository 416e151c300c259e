package io.belvedere.graphql.snapshot;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private static final Map<String, @Nullable Object> SERIES = Map.of(
            "labels",
            Map.of("job", "api"),
            "start",
            1_700_000_000_000L,
            "step",
            15_000L,
            "values",
            Arrays.asList(1L, null, 2.5));

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);

    @Test
    void createSnapshot_keepsTheBoardAndTheData() {
        String region = regionWithQuery();

        GraphqlAnswer created = gateway.ask(
                EDITOR,
                "mutation($data: JSONObject!){createSnapshot(input:{dashboardId:\"%s\", name:\"Outage\", data:$data})"
                                .formatted(board.dashboard())
                        + "{link snapshot{id name author} userErrors{message}}}",
                Map.of("data", Map.of(region, Map.of("A", List.of(SERIES)))));
        String id = GatewayFixture.text(created, "createSnapshot", "snapshot", "id");

        assertThat(at(created, "createSnapshot", "userErrors")).isEqualTo(List.of());
        assertThat(GatewayFixture.text(created, "createSnapshot", "link")).matches("/api/snapshots/[A-Za-z0-9_-]{32}");
        GraphqlAnswer opened =
                board.ask(VIEWER, "{snapshot(id:\"%s\"){snapshot{name author} board data}}".formatted(id));
        assertThat(at(opened, "snapshot", "snapshot")).hasToString("{name=Outage, author=erin}");
        assertThat(at(opened, "snapshot", "board", "kind")).isEqualTo("Dashboard");
        assertThat(at(opened, "snapshot", "data", region, "A", 0)).isEqualTo(SERIES);
    }

    @Test
    void createSnapshot_namesTheDataThatTheBoardDoesNotHave() {
        String region = board.add(1, 0, 0);

        GraphqlAnswer refused = gateway.ask(
                EDITOR,
                "mutation($data: JSONObject!){createSnapshot(input:{dashboardId:\"%s\", name:\"Outage\", data:$data})"
                                .formatted(board.dashboard())
                        + "{link snapshot{id} userErrors{code message}}}",
                Map.of("data", Map.of(region, Map.of("A", List.of(SERIES)))));

        UserErrorAnswer error = GatewayFixture.refusal(refused, "createSnapshot");
        assertThat(error.code()).isEqualTo("INVALID");
        assertThat(error.message()).contains(region + ".A is no query of the region");
    }

    @Test
    void createSnapshot_needsTheRightToEdit() {
        assertThat(onlyError(board.ask(
                                VIEWER, "mutation{createSnapshot(input:{dashboardId:\"$D\", name:\"x\"}){link}}"))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
    }

    @Test
    void snapshots_continueBehindACursor() {
        create("a");
        create("b");
        String cursor = String.valueOf(board.done(
                VIEWER,
                "{snapshots(dashboardId:\"$D\", first:1){pageInfo{endCursor}}}",
                "snapshots",
                "pageInfo",
                "endCursor"));

        assertThat(board.done(
                        VIEWER,
                        "{snapshots(dashboardId:\"$D\", after:\"%s\"){edges{node{name}} pageInfo{hasNextPage}}}"
                                .formatted(cursor),
                        "snapshots"))
                .hasToString("{edges=[{node={name=b}}], pageInfo={hasNextPage=false}}");
    }

    @Test
    void snapshots_areNotThereForAnotherTenant() {
        String id = create("a");

        assertThat(onlyError(board.ask(FOREIGNER, "{snapshots(dashboardId:\"$D\"){edges{node{id}}}}"))
                        .getExtensions())
                .containsEntry("code", "NOT_FOUND");
        assertThat(onlyError(board.ask(FOREIGNER, "{snapshot(id:\"%s\"){board}}".formatted(id)))
                        .getExtensions())
                .containsEntry("code", "NOT_FOUND");
        assertThat(board.refused(FOREIGNER, "deleteSnapshot", "snapshotId:\"%s\"".formatted(id))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void deleteSnapshot_isForItsAuthor() {
        String id = create("a");

        assertThat(onlyError(board.ask(
                                COLLEAGUE,
                                "mutation{deleteSnapshot(input:{snapshotId:\"%s\"}){deletedId}}".formatted(id)))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
        assertThat(board.done(
                        EDITOR,
                        "mutation{deleteSnapshot(input:{snapshotId:\"%s\"}){deletedId}}".formatted(id),
                        "deleteSnapshot",
                        "deletedId"))
                .isEqualTo(id);
        assertThat(board.done(EDITOR, "{snapshots(dashboardId:\"$D\"){edges{node{id}}}}", "snapshots", "edges"))
                .isEqualTo(List.of());
    }

    private String create(String name) {
        return String.valueOf(board.done(
                EDITOR,
                "mutation{createSnapshot(input:{dashboardId:\"$D\", name:\"%s\"}){snapshot{id}}}".formatted(name),
                "createSnapshot",
                "snapshot",
                "id"));
    }

    private String regionWithQuery() {
        return String.valueOf(board.done(
                EDITOR,
                "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:1, x:0, y:0, width:6, height:4,"
                        + " widget:{type:STAT, queries:[{id:\"A\", expression:\"up\"}]}}){region{id}}}",
                "addRegion",
                "region",
                "id"));
    }
}
