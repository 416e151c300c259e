package io.belvedere.grpc.star;

import static io.belvedere.grpc.call.Answers.answer;
import static io.belvedere.grpc.value.DashboardIds.toDashboardId;
import static io.belvedere.grpc.value.DashboardIds.toDashboardIds;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.BatchGetStarSummariesRequest;
import io.belvedere.grpc.v1.BatchGetStarSummariesResponse;
import io.belvedere.grpc.v1.ListStarsRequest;
import io.belvedere.grpc.v1.ListStarsResponse;
import io.belvedere.grpc.v1.StarDashboardRequest;
import io.belvedere.grpc.v1.StarDashboardResponse;
import io.belvedere.grpc.v1.StarServiceGrpc;
import io.belvedere.grpc.v1.UnstarDashboardRequest;
import io.belvedere.grpc.v1.UnstarDashboardResponse;
import io.belvedere.grpc.value.PageMessages;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stars for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class StarEndpoint extends StarServiceGrpc.StarServiceImplBase {

    private final StarService stars;
    private final Cursors cursors;

    @Inject
    public StarEndpoint(StarService stars, Cursors cursors) {
        this.stars = stars;
        this.cursors = cursors;
    }

    @Override
    public void starDashboard(StarDashboardRequest request, StreamObserver<StarDashboardResponse> observer) {
        Star star = stars.star(CurrentCall.caller(), toDashboardId(request.getDashboardId()));
        answer(
                observer,
                StarDashboardResponse.newBuilder()
                        .setStar(StarMessages.toMessage(star))
                        .build());
    }

    @Override
    public void unstarDashboard(UnstarDashboardRequest request, StreamObserver<UnstarDashboardResponse> observer) {
        stars.unstar(CurrentCall.caller(), toDashboardId(request.getDashboardId()));
        answer(observer, UnstarDashboardResponse.getDefaultInstance());
    }

    @Override
    public void listStars(ListStarsRequest request, StreamObserver<ListStarsResponse> observer) {
        Caller caller = CurrentCall.caller();
        DashboardId dashboard = toDashboardId(request.getDashboardId());
        Cursors.OfList list =
                cursors.of(Listing.of(caller.tenant().value(), "stars").by("dashboard", dashboard));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Star> page = stars.list(caller, dashboard, wanted);
        answer(
                observer,
                ListStarsResponse.newBuilder()
                        .addAllStars(page.map(StarMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void batchGetStarSummaries(
            BatchGetStarSummariesRequest request, StreamObserver<BatchGetStarSummariesResponse> observer) {
        Caller caller = CurrentCall.caller();
        List<DashboardId> ids = toDashboardIds(request.getDashboardIdsList());
        Map<DashboardId, Long> counts = stars.counts(caller, ids);
        Set<DashboardId> starred = stars.starred(caller, ids);
        BatchGetStarSummariesResponse.Builder response = BatchGetStarSummariesResponse.newBuilder();
        ids.forEach(id ->
                response.addSummaries(StarMessages.summary(id, counts.getOrDefault(id, 0L), starred.contains(id))));
        answer(observer, response.build());
    }
}
