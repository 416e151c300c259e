package io.belvedere.graphql.presence;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final Board board = Board.create(new GatewayFixture());

    @Test
    void joinDashboard_beginsASessionThatOthersSee() {
        String region = board.add(1, 0, 0);

        Object joined = board.done(
                COLLEAGUE,
                "mutation{joinDashboard(input:{dashboardId:\"$D\", layoutId:\"$L\", editing:\"%s\"})".formatted(region)
                        + "{renewAfterSeconds presence{layoutId}}}",
                "joinDashboard");

        assertThat(joined).hasToString("{renewAfterSeconds=10, presence={layoutId=%s}}".formatted(board.layout()));
        assertThat(board.done(EDITOR, "{dashboard(id:\"$D\"){presence{user editing}}}", "dashboard", "presence"))
                .hasToString("[{user=carl, editing=%s}]".formatted(region));
    }

    @Test
    void joinDashboard_againWithItsSessionStays() {
        String session = join("");

        String renewed = join("sessionId:\"%s\",".formatted(session));

        assertThat(renewed).isEqualTo(session);
        assertThat(board.done(EDITOR, "{dashboard(id:\"$D\"){presence{sessionId}}}", "dashboard", "presence"))
                .hasToString("[{sessionId=%s}]".formatted(session));
    }

    @Test
    void leaveDashboard_endsTheSession() {
        String session = join("");

        Object left = board.done(
                COLLEAGUE,
                "mutation{leaveDashboard(input:{sessionId:\"%s\"}){endedId}}".formatted(session),
                "leaveDashboard",
                "endedId");

        assertThat(left).isEqualTo(session);
        assertThat(board.done(EDITOR, "{dashboard(id:\"$D\"){presence{user}}}", "dashboard", "presence"))
                .isEqualTo(List.of());
    }

    private String join(String session) {
        return String.valueOf(board.done(
                COLLEAGUE,
                "mutation{joinDashboard(input:{%s dashboardId:\"$D\", layoutId:\"$L\"}){presence{sessionId}}}"
                        .formatted(session),
                "joinDashboard",
                "presence",
                "sessionId"));
    }
}
