package io.belvedere.grpc.dashboard;

import static io.belvedere.grpc.call.Answers.answer;
import static io.belvedere.grpc.dashboard.DashboardMessages.toMessage;
import static io.belvedere.grpc.dashboard.LayoutMessages.toLayoutId;
import static io.belvedere.grpc.dashboard.LayoutMessages.toMessage;
import static io.belvedere.grpc.value.DashboardIds.toDashboardId;
import static io.belvedere.grpc.value.Etags.toVersion;
import static io.belvedere.grpc.value.RequestIds.toRequestId;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Trashed;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Revision;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.CompareRevisionsRequest;
import io.belvedere.grpc.v1.CompareRevisionsResponse;
import io.belvedere.grpc.v1.CopyDashboardRequest;
import io.belvedere.grpc.v1.CopyDashboardResponse;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.CreateDashboardResponse;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.DeleteDashboardResponse;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.EditDashboardResponse;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.GetDashboardResponse;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.GetLayoutResponse;
import io.belvedere.grpc.v1.GetRevisionRequest;
import io.belvedere.grpc.v1.GetRevisionResponse;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.grpc.v1.ListDeletedDashboardsRequest;
import io.belvedere.grpc.v1.ListDeletedDashboardsResponse;
import io.belvedere.grpc.v1.ListLayoutsRequest;
import io.belvedere.grpc.v1.ListLayoutsResponse;
import io.belvedere.grpc.v1.ListRevisionsRequest;
import io.belvedere.grpc.v1.ListRevisionsResponse;
import io.belvedere.grpc.v1.NameRevisionRequest;
import io.belvedere.grpc.v1.NameRevisionResponse;
import io.belvedere.grpc.v1.RedoEditRequest;
import io.belvedere.grpc.v1.RedoEditResponse;
import io.belvedere.grpc.v1.RestoreRevisionRequest;
import io.belvedere.grpc.v1.RestoreRevisionResponse;
import io.belvedere.grpc.v1.UndeleteDashboardRequest;
import io.belvedere.grpc.v1.UndeleteDashboardResponse;
import io.belvedere.grpc.v1.UndoEditRequest;
import io.belvedere.grpc.v1.UndoEditResponse;
import io.belvedere.grpc.value.PageMessages;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Boards of the domain for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class DashboardEndpoint extends DashboardServiceGrpc.DashboardServiceImplBase {

    private final DashboardService dashboards;
    private final LayoutService layouts;
    private final EditService edits;
    private final HistoryService history;
    private final Cursors cursors;

    @Inject
    public DashboardEndpoint(
            DashboardService dashboards,
            LayoutService layouts,
            EditService edits,
            HistoryService history,
            Cursors cursors) {
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.edits = edits;
        this.history = history;
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
        DashboardQuery query = QueryMessages.toQuery(caller, request);
        Cursors.OfList list = cursors.of(query.listing(caller.tenant()));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Dashboard> page = dashboards.search(caller, query, wanted);
        answer(
                observer,
                ListDashboardsResponse.newBuilder()
                        .addAllDashboards(page.map(DashboardMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void createDashboard(CreateDashboardRequest request, StreamObserver<CreateDashboardResponse> observer) {
        Edited edited = edits.create(
                CurrentCall.caller(),
                NewBoard.titled(request.getTitle(), request.getDescription()),
                toRequestId(request.getRequestId()));
        answer(
                observer,
                CreateDashboardResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void copyDashboard(CopyDashboardRequest request, StreamObserver<CopyDashboardResponse> observer) {
        Edited edited = edits.copy(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                request.getTitle(),
                toRequestId(request.getRequestId()));
        answer(
                observer,
                CopyDashboardResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void editDashboard(EditDashboardRequest request, StreamObserver<EditDashboardResponse> observer) {
        Edit edit = new Edit(
                toDashboardId(request.getDashboardId()),
                toVersion(request.getEtag()),
                toRequestId(request.getRequestId()),
                RevisionMessages.toOverlap(request.getOverlap()),
                request.getCommandsList().stream()
                        .map(CommandMessages::toCommand)
                        .toList());
        Edited edited = edits.edit(CurrentCall.caller(), edit);
        answer(
                observer,
                EditDashboardResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void undoEdit(UndoEditRequest request, StreamObserver<UndoEditResponse> observer) {
        Edited edited = edits.undo(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                RevisionMessages.toUndoConflicts(request.getOnConflict()),
                toRequestId(request.getRequestId()));
        answer(
                observer,
                UndoEditResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void redoEdit(RedoEditRequest request, StreamObserver<RedoEditResponse> observer) {
        Edited edited = edits.redo(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                RevisionMessages.toUndoConflicts(request.getOnConflict()),
                toRequestId(request.getRequestId()));
        answer(
                observer,
                RedoEditResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void deleteDashboard(DeleteDashboardRequest request, StreamObserver<DeleteDashboardResponse> observer) {
        edits.delete(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                toVersion(request.getEtag()),
                toRequestId(request.getRequestId()));
        answer(observer, DeleteDashboardResponse.getDefaultInstance());
    }

    @Override
    public void undeleteDashboard(
            UndeleteDashboardRequest request, StreamObserver<UndeleteDashboardResponse> observer) {
        Edited edited = edits.undelete(
                CurrentCall.caller(), toDashboardId(request.getDashboardId()), toRequestId(request.getRequestId()));
        answer(
                observer,
                UndeleteDashboardResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }

    @Override
    public void listDeletedDashboards(
            ListDeletedDashboardsRequest request, StreamObserver<ListDeletedDashboardsResponse> observer) {
        Caller caller = CurrentCall.caller();
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "trash"));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Trashed> page = dashboards.trash(caller, wanted);
        answer(
                observer,
                ListDeletedDashboardsResponse.newBuilder()
                        .addAllDashboards(page.map(DashboardMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
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
    public void listRevisions(ListRevisionsRequest request, StreamObserver<ListRevisionsResponse> observer) {
        Caller caller = CurrentCall.caller();
        DashboardId dashboard = toDashboardId(request.getDashboardId());
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "revisions")
                .by("dashboard", dashboard)
                .by("namedOnly", request.getNamedOnly()));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Revision> page = request.getNamedOnly()
                ? history.namedRevisions(caller, dashboard, wanted)
                : history.revisions(caller, dashboard, wanted);
        answer(
                observer,
                ListRevisionsResponse.newBuilder()
                        .addAllRevisions(page.map(RevisionMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void getRevision(GetRevisionRequest request, StreamObserver<GetRevisionResponse> observer) {
        Revision revision =
                history.revision(CurrentCall.caller(), toDashboardId(request.getDashboardId()), request.getNumber());
        answer(
                observer,
                GetRevisionResponse.newBuilder()
                        .setRevision(RevisionMessages.toMessage(revision))
                        .build());
    }

    @Override
    public void nameRevision(NameRevisionRequest request, StreamObserver<NameRevisionResponse> observer) {
        Revision revision = history.name(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                request.getNumber(),
                request.getName().isEmpty() ? null : request.getName());
        answer(
                observer,
                NameRevisionResponse.newBuilder()
                        .setRevision(RevisionMessages.toMessage(revision))
                        .build());
    }

    @Override
    public void compareRevisions(CompareRevisionsRequest request, StreamObserver<CompareRevisionsResponse> observer) {
        answer(
                observer,
                RevisionMessages.toMessage(history.difference(
                        CurrentCall.caller(),
                        toDashboardId(request.getDashboardId()),
                        request.getFrom(),
                        request.getTo())));
    }

    @Override
    public void restoreRevision(RestoreRevisionRequest request, StreamObserver<RestoreRevisionResponse> observer) {
        Edited edited = edits.restore(
                CurrentCall.caller(),
                toDashboardId(request.getDashboardId()),
                toVersion(request.getEtag()),
                request.getNumber(),
                toRequestId(request.getRequestId()));
        answer(
                observer,
                RestoreRevisionResponse.newBuilder()
                        .setOutcome(RevisionMessages.toMessage(edited))
                        .build());
    }
}
