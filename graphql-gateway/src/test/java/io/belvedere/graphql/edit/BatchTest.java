package io.belvedere.graphql.edit;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several commands as one edit. */
class BatchTest {

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);

    @Test
    void commands_areOneRevision() {
        String layout = UUID.randomUUID().toString();
        String region = UUID.randomUUID().toString();

        Object done = board.done(
                EDITOR,
                """
                mutation {
                  editDashboard(input: {dashboardId: "$D", version: 1, commands: [
                      {renameDashboard: {title: "Dev"}},
                      {createLayout: {newLayoutId: "%1$s", name: "Wall"}},
                      {addRegion: {layoutId: "%1$s", newRegionId: "%2$s", width: 2, height: 2, widget: {type: STAT}}},
                      {moveRegion: {layoutId: "%1$s", regionId: "%2$s", x: 6, y: 1}}]}) {
                    revision { number } dashboard { title version } layouts { name regions { id x } }
                  }
                }"""
                        .formatted(layout, region),
                "editDashboard");

        assertThat(done)
                .asString()
                .contains("revision={number=2}", "dashboard={title=Dev, version=2}")
                .contains("{name=Wall, regions=[{id=" + region + ", x=6}]}");
    }

    @Test
    void oneRefusedCommand_refusesAll() {
        UserErrorAnswer refusal = board.refused(
                EDITOR,
                "editDashboard",
                "dashboardId:\"$D\", version:1, commands:[{renameDashboard:{title:\"Dev\"}},"
                        + " {retitleRegion:{layoutId:\"$L\", regionId:\"%s\", title:\"CPU\"}}]"
                                .formatted(UUID.randomUUID()));

        assertThat(refusal.code()).isEqualTo("NOT_FOUND");
        assertThat(refusal.get("field")).isEqualTo(List.of("commands", "1", "retitleRegion", "regionId"));
        assertThat(board.done(EDITOR, "{dashboard(id:\"$D\"){title}}", "dashboard", "title"))
                .isEqualTo("Ops");
    }

    @Test
    void wrongValue_isFoundInItsCommand() {
        String move = "{moveRegion:{layoutId:\"$L\", regionId:\"%s\", x:0, y:0}}".formatted(UUID.randomUUID());

        UserErrorAnswer refusal = board.refused(
                EDITOR,
                "editDashboard",
                "dashboardId:\"$D\", version:1, commands:[%s, %s]"
                        .formatted(move, move.replaceAll("-[0-9a-f]{12}", "")));

        assertThat(refusal.code()).isEqualTo("INVALID");
        assertThat(refusal.get("field")).isEqualTo(List.of("commands", "1", "moveRegion", "regionId"));
    }

    @Test
    void regionsThatSwapPlaces_overlapOnlyInBetween() {
        String left = board.add(1, 0, 0);
        String right = board.add(2, 1, 0);

        Object done = board.done(
                EDITOR,
                """
                mutation {
                  editDashboard(input: {dashboardId: "$D", version: 3, commands: [
                      {moveRegion: {layoutId: "$L", regionId: "%s", x: 1, y: 0}},
                      {moveRegion: {layoutId: "$L", regionId: "%s", x: 0, y: 0}}]}) { layouts { regions { x } } }
                }"""
                        .formatted(left, right),
                "editDashboard",
                "layouts");

        assertThat(done).hasToString("[{regions=[{x=1}, {x=0}]}]");
    }

    @Test
    void commands_areOneOrMore() {
        UserErrorAnswer refusal = board.refused(EDITOR, "editDashboard", "dashboardId:\"$D\", version:1, commands:[]");

        assertThat(refusal.message()).isEqualTo("commands are 0, allowed is 1 to 500");
        assertThat(refusal.get("field")).isEqualTo(List.of("commands"));
    }

    @Test
    void command_isExactlyOne() {
        String two = "{renameDashboard:{title:\"a\"}, describeDashboard:{description:\"b\"}}";

        assertThat(onlyError(board.ask(
                                EDITOR,
                                "mutation{editDashboard(input:{dashboardId:\"$D\", version:1, commands:[%s]}){userErrors{code}}}"
                                        .formatted(two)))
                        .getExtensions())
                .containsEntry("code", "GRAPHQL_VALIDATION_FAILED");
    }
}
