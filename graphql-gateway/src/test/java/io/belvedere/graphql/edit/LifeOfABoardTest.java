package io.belvedere.graphql.edit;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Making, copying, deleting and restoring boards. */
class LifeOfABoardTest {

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);

    @Test
    void createDashboard_takesAllThatADashboardHas() {
        Object created = board.done(
                EDITOR,
                """
                mutation {
                  createDashboard(input: {title: " Fair ", description: "At the fair", tags: ["fair"], template: true,
                      expiresAt: "2100-01-01T00:00:00Z", timeRange: {from: "now-1h", until: "now"}}) {
                    revision { number kind }
                    dashboard { title description tags template expiresAt timeRange { from refreshSeconds } owner myRight
                                version folderId layouts { name version } defaultLayout { name } }
                  }
                }""",
                "createDashboard");

        assertThat(created)
                .hasToString("{revision={number=1, kind=CREATE}, dashboard={title=Fair, description=At the fair,"
                        + " tags=[fair], template=true, expiresAt=2100-01-01T00:00:00Z, timeRange={from=now-1h,"
                        + " refreshSeconds=null}, owner=erin, myRight=ADMINISTER, version=1, folderId=null,"
                        + " layouts=[{name=Main, version=1}], defaultLayout={name=Main}}}");
    }

    @Test
    void createDashboard_tellsItsLayoutsWithoutReadingThem() {
        int before = gateway.reads().count();

        board.done(EDITOR, "mutation{createDashboard(input:{title:\"A\"}){dashboard{layouts{name}}}}");

        assertThat(gateway.reads().count()).isEqualTo(before);
    }

    @Test
    void copyDashboard_hasTheRegionsUnderOtherIds() {
        String region = board.add(1, 3, 4);

        Object copied = board.done(
                EDITOR,
                "mutation{copyDashboard(input:{dashboardId:\"$D\", title:\"Copy\"})"
                        + "{dashboard{title layouts{regions{id x y}}}}}",
                "copyDashboard",
                "dashboard");

        assertThat(copied).asString().contains("title=Copy", "x=3, y=4").doesNotContain(region);
    }

    @Test
    void deletedDashboard_liesInTheTrashUntilRestored() {
        Object deleted = board.done(
                EDITOR, "mutation{deleteDashboard(input:{dashboardId:\"$D\", version:1}){deletedId revision{kind}}}");
        Object trash = board.done(
                EDITOR,
                "{trash{edges{cursor node{id title owner deletedBy}} pageInfo{hasNextPage}}}",
                "trash",
                "edges");

        Object restored = board.done(
                EDITOR,
                "mutation{restoreDashboard(input:{dashboardId:\"$D\"}){dashboard{layouts{id}} revision{kind}}}",
                "restoreDashboard");

        assertThat(deleted)
                .isEqualTo(Map.of(
                        "deleteDashboard",
                        Map.of("deletedId", board.dashboard(), "revision", Map.of("kind", "DELETE"))));
        assertThat(trash).asString().contains("title=Ops, owner=erin, deletedBy=erin");
        assertThat(restored)
                .isEqualTo(Map.of(
                        "dashboard",
                        Map.of("layouts", List.of(Map.of("id", board.layout()))),
                        "revision",
                        Map.of("kind", "UNDELETE")));
    }

    @Test
    void rightsOfARestrictedDashboard_areAsGranted() {
        board.done(
                EDITOR,
                "mutation{shareDashboard(input:{dashboardId:\"$D\", version:1, restricted:true,"
                        + " grant:[{user:\"vic\", right:VIEW}]}){dashboard{id}}}");

        assertThat(board.done(VIEWER, "{dashboard(id:\"$D\"){myRight}}", "dashboard", "myRight"))
                .isEqualTo("VIEW");
        assertThat(onlyError(board.ask(
                                VIEWER,
                                "mutation{renameDashboard(input:{dashboardId:\"$D\", version:1, title:\"a\"})"
                                        + "{userErrors{code}}}"))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
    }

    @Test
    void shareDashboard_refusesWhatSaysNothing() {
        assertThat(board.refused(EDITOR, "shareDashboard", "dashboardId:\"$D\", version:1")
                        .message())
                .isEqualTo("restricted must be given, or one of grant and revoke");
    }
}
