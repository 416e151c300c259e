package io.belvedere.grpc.dashboard;

import static io.belvedere.grpc.dashboard.DashboardMessages.toDashboardId;
import static io.belvedere.grpc.dashboard.DashboardMessages.toMessage;
import static io.belvedere.grpc.dashboard.Etags.toVersion;
import static io.belvedere.grpc.dashboard.LayoutMessages.toLayoutId;
import static io.belvedere.grpc.dashboard.LayoutMessages.toMessage;
import static io.belvedere.grpc.dashboard.LayoutMessages.toPlacement;
import static io.belvedere.grpc.dashboard.LayoutMessages.toRegionId;
import static io.belvedere.grpc.dashboard.WidgetMessages.toWidget;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.AddRegionRequest;
import io.belvedere.grpc.v1.AddRegionResponse;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.CreateDashboardResponse;
import io.belvedere.grpc.v1.CreateLayoutRequest;
import io.belvedere.grpc.v1.CreateLayoutResponse;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.DeleteDashboardResponse;
import io.belvedere.grpc.v1.DeleteLayoutRequest;
import io.belvedere.grpc.v1.DeleteLayoutResponse;
import io.belvedere.grpc.v1.DeleteRegionRequest;
import io.belvedere.grpc.v1.DeleteRegionResponse;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.GetDashboardResponse;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.GetLayoutResponse;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.ListLayoutsResponse;
import io.belvedere.grpc.v1.RenameDashboardRequest;
import io.belvedere.grpc.v1.RenameDashboardResponse;
import io.belvedere.grpc.v1.RenameLayoutRequest;
import io.belvedere.grpc.v1.RenameLayoutResponse;
import io.belvedere.grpc.v1.RetitleRegionRequest;
import io.belvedere.grpc.v1.RetitleRegionResponse;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.page.Cursors;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The dashboards service of the domain for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class DashboardEndpoint extends DashboardServiceGrpc.DashboardServiceImplBase {

    private final DashboardService dashboards;
    private final LayoutService layouts;
    private final Cursors cursors;

    @Inject
    public DashboardEndpoint(DashboardService dashboards, LayoutService layouts, Cursors cursors) {
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.cursors = cursors;
    }

    @Override
    public void getDashboard(GetDashboardRequest request, StreamObserver<GetDashboardResponse> observer) {
        Dashboard dashboard = dashboards.get(CurrentCall.caller(), toDashboardId(request.getDashboardId()));
        answer(
                observer,
                GetDashboardResponse.newBuilder()
                        .setDashboard(toMessage(dashboard))
                        .build());
    }

    @Override
    public void listDashboards(ListDashboardsRequest request, StreamObserver<ListDashboardsResponse> observer) {
        Caller caller = CurrentCall.caller();
        DashboardQuery query = DashboardQuery.all(caller);
        Cursors.OfList list = cursors.of(query.listing(caller.tenant()));
        PageRequest page = DashboardMessages.toPageRequest(request, list);
        answer(observer, DashboardMessages.toMessage(dashboards.search(caller, query, page), list));
    }

    @Override
    public void createDashboard(CreateDashboardRequest request, StreamObserver<CreateDashboardResponse> observer) {
        Dashboard dashboard = dashboards.create(CurrentCall.caller(), request.getTitle(), request.getDescription());
        answer(
                observer,
                CreateDashboardResponse.newBuilder()
                        .setDashboard(toMessage(dashboard))
                        .build());
    }

    @Override
    public void renameDashboard(RenameDashboardRequest request, StreamObserver<RenameDashboardResponse> observer) {
        Dashboard dashboard = dashboards.rename(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                toVersion(request.getEtag()),
                request.getTitle());
        answer(
                observer,
                RenameDashboardResponse.newBuilder()
                        .setDashboard(toMessage(dashboard))
                        .build());
    }

    @Override
    public void deleteDashboard(DeleteDashboardRequest request, StreamObserver<DeleteDashboardResponse> observer) {
        dashboards.delete(CurrentCall.caller(), toDashboardId(request.getDashboardId()), toVersion(request.getEtag()));
        answer(observer, DeleteDashboardResponse.getDefaultInstance());
    }

    @Override
    public void listLayouts(ListLayoutsRequest request, StreamObserver<ListLayoutsResponse> observer) {
        Caller caller = CurrentCall.caller();
        // A dashboard that is unknown has no layouts either; getting it first tells the two apart.
        DashboardId id =
                dashboards.get(caller, toDashboardId(request.getDashboardId())).id();
        ListLayoutsResponse.Builder response = ListLayoutsResponse.newBuilder();
        layouts.ofDashboards(caller, List.of(id))
                .getOrDefault(id, List.of())
                .forEach(layout -> response.addLayouts(toMessage(layout)));
        answer(observer, response.build());
    }

    @Override
    public void getLayout(GetLayoutRequest request, StreamObserver<GetLayoutResponse> observer) {
        Layout layout = layouts.get(CurrentCall.caller(), toLayoutId(request.getLayoutId()));
        answer(
                observer,
                GetLayoutResponse.newBuilder().setLayout(toMessage(layout)).build());
    }

    @Override
    public void createLayout(CreateLayoutRequest request, StreamObserver<CreateLayoutResponse> observer) {
        Layout layout =
                layouts.create(CurrentCall.caller(), toDashboardId(request.getDashboardId()), request.getName());
        answer(
                observer,
                CreateLayoutResponse.newBuilder().setLayout(toMessage(layout)).build());
    }

    @Override
    public void renameLayout(RenameLayoutRequest request, StreamObserver<RenameLayoutResponse> observer) {
        Layout layout = layouts.rename(
                CurrentCall.caller(),
                toLayoutId(request.getLayoutId()),
                toVersion(request.getEtag()),
                request.getName());
        answer(
                observer,
                RenameLayoutResponse.newBuilder().setLayout(toMessage(layout)).build());
    }

    @Override
    public void deleteLayout(DeleteLayoutRequest request, StreamObserver<DeleteLayoutResponse> observer) {
        layouts.delete(CurrentCall.caller(), toLayoutId(request.getLayoutId()), toVersion(request.getEtag()));
        answer(observer, DeleteLayoutResponse.getDefaultInstance());
    }

    @Override
    public void addRegion(AddRegionRequest request, StreamObserver<AddRegionResponse> observer) {
        requirePresent("placement", request.hasPlacement());
        requirePresent("widget", request.hasWidget());
        Layout layout = layouts.addRegion(
                CurrentCall.caller(),
                toLayoutId(request.getLayoutId()),
                toVersion(request.getEtag()),
                toPlacement(request.getPlacement()),
                toWidget(request.getWidget()));
        String added = layout.regions().get(layout.regions().size() - 1).id().toString();
        answer(
                observer,
                AddRegionResponse.newBuilder()
                        .setLayout(toMessage(layout))
                        .setRegionId(added)
                        .build());
    }

    @Override
    public void retitleRegion(RetitleRegionRequest request, StreamObserver<RetitleRegionResponse> observer) {
        Layout layout = layouts.retitleRegion(
                CurrentCall.caller(),
                toLayoutId(request.getLayoutId()),
                toVersion(request.getEtag()),
                toRegionId(request.getRegionId()),
                request.getTitle());
        answer(
                observer,
                RetitleRegionResponse.newBuilder().setLayout(toMessage(layout)).build());
    }

    @Override
    public void deleteRegion(DeleteRegionRequest request, StreamObserver<DeleteRegionResponse> observer) {
        Layout layout = layouts.deleteRegion(
                CurrentCall.caller(),
                toLayoutId(request.getLayoutId()),
                toVersion(request.getEtag()),
                toRegionId(request.getRegionId()));
        answer(
                observer,
                DeleteRegionResponse.newBuilder().setLayout(toMessage(layout)).build());
    }

    private static void requirePresent(String field, boolean present) {
        if (!present) {
            throw BelvedereException.invalid(field, "is missing");
        }
    }

    private static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
