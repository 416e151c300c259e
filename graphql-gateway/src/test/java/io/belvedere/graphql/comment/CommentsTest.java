package io.belvedere.graphql.comment;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private static final String COMMENTS = "{commentCount comments{edges{node{author text regionId}}}}";

    private final Board board = Board.create(new GatewayFixture());

    @Test
    void addComment_isForWhoeverMayView() {
        Object comment = board.done(
                VIEWER,
                "mutation{addComment(input:{dashboardId:\"$D\", text:\"Look *here* & there\"})"
                        + "{comment{author text html regionId editedAt version}}}",
                "addComment",
                "comment");

        assertThat(comment)
                .hasToString("{author=vic, text=Look *here* & there,"
                        + " html=<p>Look <em>here</em> &amp; there</p>\n, regionId=null, editedAt=null, version=1}");
    }

    @Test
    void comments_canBeOfOneRegion() {
        String region = board.add(1, 0, 0);
        add(VIEWER, "a", "");
        add(COLLEAGUE, "b", ", regionId:\"%s\"".formatted(region));

        assertThat(read("commentCount comments{edges{node{text}}}"))
                .isEqualTo("{commentCount=2, comments={edges=[{node={text=a}}, {node={text=b}}]}}");
        assertThat(read("comments(regionId:\"%s\"){edges{node{text regionId}}}".formatted(region)))
                .isEqualTo("{comments={edges=[{node={text=b, regionId=%s}}]}}".formatted(region));
    }

    @Test
    void comments_continueBehindACursor() {
        add(VIEWER, "a", "");
        add(VIEWER, "b", "");
        String cursor = String.valueOf(board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){comments(first:1){pageInfo{endCursor}}}}",
                "dashboard",
                "comments",
                "pageInfo",
                "endCursor"));

        assertThat(read("comments(after:\"%s\"){edges{node{text}}}".formatted(cursor)))
                .isEqualTo("{comments={edges=[{node={text=b}}]}}");
    }

    @Test
    void editAndDelete_areForTheAuthor() {
        String comment = add(VIEWER, "a", "");

        Object edited = board.done(
                VIEWER,
                "mutation{editComment(input:{commentId:\"%s\", version:1, text:\"b\"}){comment{text version}}}"
                        .formatted(comment),
                "editComment",
                "comment");
        Object deleted = board.done(
                VIEWER,
                "mutation{deleteComment(input:{commentId:\"%s\", version:2}){deletedId}}".formatted(comment),
                "deleteComment",
                "deletedId");

        assertThat(edited).hasToString("{text=b, version=2}");
        assertThat(deleted).isEqualTo(comment);
        assertThat(read("commentCount")).isEqualTo("{commentCount=0}");
    }

    @Test
    void editComment_isForbiddenToOthers() {
        String comment = add(VIEWER, "a", "");

        assertThat(onlyError(board.ask(
                                EDITOR,
                                "mutation{editComment(input:{commentId:\"%s\", version:1, text:\"b\"}){comment{id}}}"
                                        .formatted(comment)))
                        .getExtensions())
                .containsEntry("code", "FORBIDDEN");
    }

    @Test
    void editComment_onAnOldVersionIsRefused() {
        String comment = add(VIEWER, "a", "");

        UserErrorAnswer refused =
                board.refused(VIEWER, "editComment", "commentId:\"%s\", version:7, text:\"b\"".formatted(comment));

        assertThat(refused.code()).isEqualTo("CONFLICT");
        assertThat(refused.get("field")).isEqualTo(List.of("version"));
    }

    @Test
    void addComment_namesTheFieldThatIsWrong() {
        String nowhere = UUID.randomUUID().toString();

        UserErrorAnswer html = board.refused(VIEWER, "addComment", "dashboardId:\"$D\", text:\"<b>hm</b>\"");
        UserErrorAnswer elsewhere = board.refused(
                VIEWER, "addComment", "dashboardId:\"$D\", text:\"a\", regionId:\"%s\"".formatted(nowhere));
        UserErrorAnswer foreign = board.refused(FOREIGNER, "addComment", "dashboardId:\"$D\", text:\"a\"");

        assertThat(html.code()).isEqualTo("INVALID");
        assertThat(html.get("field")).isEqualTo(List.of("text"));
        assertThat(elsewhere.get("field")).isEqualTo(List.of("regionId"));
        assertThat(foreign.get("field")).isEqualTo(List.of("dashboardId"));
    }

    @Test
    void commentsOnManyDashboards_areReadTogether() {
        int few = readsForAList();
        for (int number = 0; number < 30; number++) {
            Board.create(board.gateway());
        }

        assertThat(readsForAList()).isEqualTo(few);
    }

    /** How often anything was read for a list of dashboards with all comments on them. */
    private int readsForAList() {
        int before = board.gateway().calls().count() + board.gateway().reads().count();
        board.done(VIEWER, "{dashboards{edges{node%s}}}".formatted(COMMENTS));
        return board.gateway().calls().count() + board.gateway().reads().count() - before;
    }

    private String add(Caller caller, String text, String more) {
        return String.valueOf(board.done(
                caller,
                "mutation{addComment(input:{dashboardId:\"$D\", text:\"%s\"%s}){comment{id} userErrors{message}}}"
                        .formatted(text, more),
                "addComment",
                "comment",
                "id"));
    }

    private String read(String fields) {
        return String.valueOf(board.done(EDITOR, "{dashboard(id:\"$D\"){%s}}".formatted(fields), "dashboard"));
    }
}
