package io.belvedere.grpc.comment;

import static io.belvedere.grpc.call.Answers.answer;
import static io.belvedere.grpc.comment.CommentMessages.toCommentId;
import static io.belvedere.grpc.comment.CommentMessages.toMessage;
import static io.belvedere.grpc.comment.CommentMessages.toRegionId;
import static io.belvedere.grpc.value.DashboardIds.toDashboardId;
import static io.belvedere.grpc.value.DashboardIds.toDashboardIds;
import static io.belvedere.grpc.value.Etags.toVersion;

import io.belvedere.access.Caller;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.BatchGetCommentCountsRequest;
import io.belvedere.grpc.v1.BatchGetCommentCountsResponse;
import io.belvedere.grpc.v1.CommentCount;
import io.belvedere.grpc.v1.CommentServiceGrpc;
import io.belvedere.grpc.v1.CreateCommentRequest;
import io.belvedere.grpc.v1.CreateCommentResponse;
import io.belvedere.grpc.v1.DeleteCommentRequest;
import io.belvedere.grpc.v1.DeleteCommentResponse;
import io.belvedere.grpc.v1.EditCommentRequest;
import io.belvedere.grpc.v1.EditCommentResponse;
import io.belvedere.grpc.v1.GetCommentRequest;
import io.belvedere.grpc.v1.GetCommentResponse;
import io.belvedere.grpc.v1.ListCommentsRequest;
import io.belvedere.grpc.v1.ListCommentsResponse;
import io.belvedere.grpc.value.PageMessages;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class CommentEndpoint extends CommentServiceGrpc.CommentServiceImplBase {

    private final CommentService comments;
    private final Cursors cursors;

    @Inject
    public CommentEndpoint(CommentService comments, Cursors cursors) {
        this.comments = comments;
        this.cursors = cursors;
    }

    @Override
    public void getComment(GetCommentRequest request, StreamObserver<GetCommentResponse> observer) {
        Comment comment = comments.get(CurrentCall.caller(), toCommentId(request.getCommentId()));
        answer(
                observer,
                GetCommentResponse.newBuilder().setComment(toMessage(comment)).build());
    }

    @Override
    public void listComments(ListCommentsRequest request, StreamObserver<ListCommentsResponse> observer) {
        Caller caller = CurrentCall.caller();
        DashboardId dashboard = toDashboardId(request.getDashboardId());
        Optional<RegionId> region = toRegionId(request.getRegionId());
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "comments")
                .by("dashboard", dashboard)
                .by("region", region));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Comment> page = comments.list(caller, dashboard, region, wanted);
        answer(
                observer,
                ListCommentsResponse.newBuilder()
                        .addAllComments(page.map(CommentMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void createComment(CreateCommentRequest request, StreamObserver<CreateCommentResponse> observer) {
        Comment comment = comments.add(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                toRegionId(request.getRegionId()).orElse(null),
                request.getText());
        answer(
                observer,
                CreateCommentResponse.newBuilder()
                        .setComment(toMessage(comment))
                        .build());
    }

    @Override
    public void editComment(EditCommentRequest request, StreamObserver<EditCommentResponse> observer) {
        Comment comment = comments.edit(
                CurrentCall.caller(),
                toCommentId(request.getCommentId()),
                toVersion(request.getEtag()),
                request.getText());
        answer(
                observer,
                EditCommentResponse.newBuilder().setComment(toMessage(comment)).build());
    }

    @Override
    public void deleteComment(DeleteCommentRequest request, StreamObserver<DeleteCommentResponse> observer) {
        comments.delete(CurrentCall.caller(), toCommentId(request.getCommentId()), toVersion(request.getEtag()));
        answer(observer, DeleteCommentResponse.getDefaultInstance());
    }

    @Override
    public void batchGetCommentCounts(
            BatchGetCommentCountsRequest request, StreamObserver<BatchGetCommentCountsResponse> observer) {
        List<DashboardId> ids = toDashboardIds(request.getDashboardIdsList());
        Map<DashboardId, Long> counts = comments.counts(CurrentCall.caller(), ids);
        BatchGetCommentCountsResponse.Builder response = BatchGetCommentCountsResponse.newBuilder();
        ids.forEach(id -> response.addCounts(
                CommentCount.newBuilder().setDashboardId(id.toString()).setCommentCount(counts.getOrDefault(id, 0L))));
        answer(observer, response.build());
    }
}
