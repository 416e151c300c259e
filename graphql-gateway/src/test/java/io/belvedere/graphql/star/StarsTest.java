package io.belvedere.graphql.star;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarsTest {

    private static final String STAR = "mutation{starDashboard(input:{dashboardId:\"$D\"})%s}";
    private static final String STARS = "{starred starCount stars{edges{node{user}}}}";

    private final Board board = Board.create(new GatewayFixture());

    @Test
    void starDashboard_isSeenByAll() {
        Object dashboard = star("{dashboard%s}".formatted(STARS));
        board.done(COLLEAGUE, STAR.formatted("{userErrors{message}}"));

        assertThat(dashboard).hasToString("{dashboard={starred=true, starCount=1, stars={edges=[{node={user=vic}}]}}}");
        assertThat(read("starred starCount stars(first:1){edges{node{user starredAt}} pageInfo{hasNextPage}}"))
                .asString()
                .startsWith("{starred=false, starCount=2, stars={edges=[{node={user=vic, starredAt=2026-")
                .endsWith("}}], pageInfo={hasNextPage=true}}}");
    }

    @Test
    void stars_continueBehindACursor() {
        star("{userErrors{message}}");
        board.done(COLLEAGUE, STAR.formatted("{userErrors{message}}"));
        String cursor = String.valueOf(board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){stars(first:1){pageInfo{endCursor}}}}",
                "dashboard",
                "stars",
                "pageInfo",
                "endCursor"));

        assertThat(read("stars(after:\"%s\"){edges{node{user}}}".formatted(cursor)))
                .hasToString("{stars={edges=[{node={user=carl}}]}}");
    }

    @Test
    void unstarDashboard_takesOnesOwnBack() {
        star("{userErrors{message}}");

        Object unstarred = board.done(
                VIEWER,
                "mutation{unstarDashboard(input:{dashboardId:\"$D\"}){dashboard%s}}".formatted(STARS),
                "unstarDashboard");

        assertThat(unstarred).hasToString("{dashboard={starred=false, starCount=0, stars={edges=[]}}}");
    }

    @Test
    void commandsInOneRequest_eachSeeTheOnesBefore() {
        Object done = board.done(
                VIEWER,
                """
                mutation {
                  a: starDashboard(input: {dashboardId: "$D"}) { dashboard { starred starCount } }
                  b: unstarDashboard(input: {dashboardId: "$D"}) { dashboard { starred starCount } }
                }""");

        assertThat(done)
                .hasToString("{a={dashboard={starred=true, starCount=1}}, b={dashboard={starred=false, starCount=0}}}");
    }

    @Test
    void starDashboard_refusesWhatMayNotBeViewed() {
        UserErrorAnswer refused = board.refused(FOREIGNER, "starDashboard", "dashboardId:\"$D\"");

        assertThat(refused.code()).isEqualTo("NOT_FOUND");
        assertThat(refused.get("field")).isEqualTo(List.of("dashboardId"));
    }

    @Test
    void starsOfManyDashboards_areReadTogether() {
        int few = readsForAList();
        for (int number = 0; number < 30; number++) {
            Board.create(board.gateway());
        }

        assertThat(readsForAList()).isEqualTo(few);
    }

    /** How often anything was read for a list of dashboards with all that there is of stars. */
    private int readsForAList() {
        int before = board.gateway().calls().count() + board.gateway().reads().count();
        board.done(VIEWER, "{dashboards{edges{node%s}}}".formatted(STARS));
        return board.gateway().calls().count() + board.gateway().reads().count() - before;
    }

    private Object star(String payload) {
        return String.valueOf(board.done(VIEWER, STAR.formatted(payload), "starDashboard"));
    }

    private Object read(String fields) {
        return String.valueOf(board.done(EDITOR, "{dashboard(id:\"$D\"){%s}}".formatted(fields), "dashboard"));
    }
}
