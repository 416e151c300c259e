package io.belvedere.graphql.template;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final Board board = Board.create(new GatewayFixture());

    @Test
    void templates_areThoseOfTheServer() {
        assertThat(board.done(VIEWER, "{templates{name title}}", "templates", 0))
                .hasToString("{name=host, title=Host}");
    }

    @Test
    void createDashboardFromTemplate_makesABoardWithTheRegionsOfTheTemplate() {
        Object made = board.done(
                EDITOR,
                "mutation{createDashboardFromTemplate(input:{template:\"host\", title:\"Mine\"})"
                        + "{dashboard{title template layouts{regions{id}}}}}",
                "createDashboardFromTemplate",
                "dashboard");

        assertThat(made).asString().startsWith("{title=Mine, template=false, layouts=[{regions=[{id=");
    }

    @Test
    void createDashboardFromTemplate_isAnsweredAgainUnderItsRequestId() {
        assertThat(create()).isEqualTo(create());
    }

    @Test
    void createDashboardFromTemplate_refusesWhatIsNoTemplate() {
        UserErrorAnswer refused =
                board.refused(EDITOR, "createDashboardFromTemplate", "template:\"nonsense\", title:\"Mine\"");

        assertThat(refused.code()).isEqualTo("NOT_FOUND");
        assertThat(refused.message()).contains("nonsense");
    }

    @Test
    void createDashboardFromTemplate_namesTheFieldOfAWrongTitle() {
        UserErrorAnswer refused = board.refused(EDITOR, "createDashboardFromTemplate", "template:\"host\", title:\"\"");

        assertThat(refused.get("field")).isEqualTo(List.of("title"));
    }

    private Object create() {
        return String.valueOf(board.done(
                EDITOR,
                "mutation{createDashboardFromTemplate(input:{template:\"host\", title:\"Mine\", requestId:\"r\"})"
                        + "{dashboard{id}}}",
                "createDashboardFromTemplate",
                "dashboard",
                "id"));
    }
}
