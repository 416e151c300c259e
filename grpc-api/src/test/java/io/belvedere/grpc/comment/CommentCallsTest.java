package io.belvedere.grpc.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.BatchGetCommentCountsRequest;
import io.belvedere.grpc.v1.Comment;
import io.belvedere.grpc.v1.CommentCount;
import io.belvedere.grpc.v1.CommentServiceGrpc;
import io.belvedere.grpc.v1.CommentServiceGrpc.CommentServiceBlockingStub;
import io.belvedere.grpc.v1.CreateCommentRequest;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.DeleteCommentRequest;
import io.belvedere.grpc.v1.EditCommentRequest;
import io.belvedere.grpc.v1.GetCommentRequest;
import io.belvedere.grpc.v1.ListCommentsRequest;
import io.belvedere.grpc.v1.ListCommentsResponse;
import io.grpc.Status;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommentCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final CommentServiceBlockingStub comments = server.editor(CommentServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void create_answersWithWhatIsThenRead() {
        Comment comment = create(newDashboard(), "", "Look *here*");

        assertThat(get(comment)).isEqualTo(comment);
        assertThat(comment.getAuthor()).isEqualTo("ed");
        assertThat(comment.getRegionId()).isEmpty();
        assertThat(comment.hasEditTime()).isFalse();
    }

    @Test
    void list_continuesAfterThePageBefore() {
        String dashboard = newDashboard();
        Comment a = create(dashboard, "", "a");
        Comment b = create(dashboard, "", "b");
        ListCommentsRequest one = ListCommentsRequest.newBuilder()
                .setDashboardId(dashboard)
                .setPageSize(1)
                .build();

        ListCommentsResponse first = comments.listComments(one);
        ListCommentsResponse second = comments.listComments(
                one.toBuilder().setPageToken(first.getNextPageToken()).build());

        assertThat(first.getCommentsList()).containsExactly(a);
        assertThat(second.getCommentsList()).containsExactly(b);
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void edit_changesTextAndEtag() {
        Comment comment = create(newDashboard(), "", "a");

        Comment edited = edit(comment, "b");

        assertThat(edited.getText()).isEqualTo("b");
        assertThat(edited.getEtag()).isNotEqualTo(comment.getEtag());
        assertThat(edited.hasEditTime()).isTrue();
        assertThat(Refusal.of(() -> edit(comment, "c")).code()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void delete_leavesNothingToRead() {
        Comment comment = create(newDashboard(), "", "a");

        comments.deleteComment(DeleteCommentRequest.newBuilder()
                .setCommentId(comment.getId())
                .setEtag(comment.getEtag())
                .build());

        assertThat(Refusal.of(() -> get(comment)).code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void counts_comeInTheOrderAskedFor() {
        String none = newDashboard();
        String two = newDashboard();
        create(two, "", "a");
        create(two, "", "b");

        assertThat(comments.batchGetCommentCounts(BatchGetCommentCountsRequest.newBuilder()
                                .addDashboardIds(two)
                                .addDashboardIds(none)
                                .build())
                        .getCountsList())
                .containsExactly(count(two, 2), count(none, 0));
    }

    @Test
    void create_refusesRegionThatTheDashboardDoesNotHave() {
        Refusal refusal =
                Refusal.of(() -> create(newDashboard(), UUID.randomUUID().toString(), "a"));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void create_refusesHtml() {
        Refusal refusal = Refusal.of(() -> create(newDashboard(), "", "<img src=x onerror=alert(1)>"));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    private Comment create(String dashboard, String region, String text) {
        return comments.createComment(CreateCommentRequest.newBuilder()
                        .setDashboardId(dashboard)
                        .setRegionId(region)
                        .setText(text)
                        .build())
                .getComment();
    }

    private Comment edit(Comment comment, String text) {
        return comments.editComment(EditCommentRequest.newBuilder()
                        .setCommentId(comment.getId())
                        .setEtag(comment.getEtag())
                        .setText(text)
                        .build())
                .getComment();
    }

    private Comment get(Comment comment) {
        return comments.getComment(GetCommentRequest.newBuilder()
                        .setCommentId(comment.getId())
                        .build())
                .getComment();
    }

    private String newDashboard() {
        return server.editor()
                .createDashboard(
                        CreateDashboardRequest.newBuilder().setTitle("Plant").build())
                .getOutcome()
                .getDashboard()
                .getId();
    }

    private static CommentCount count(String dashboard, int count) {
        return CommentCount.newBuilder()
                .setDashboardId(dashboard)
                .setCommentCount(count)
                .build();
    }
}
