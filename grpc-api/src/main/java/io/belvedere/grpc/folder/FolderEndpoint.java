package io.belvedere.grpc.folder;

import static io.belvedere.grpc.call.Answers.answer;
import static io.belvedere.grpc.folder.FolderMessages.toFolderId;
import static io.belvedere.grpc.folder.FolderMessages.toMessage;
import static io.belvedere.grpc.folder.FolderMessages.toParent;
import static io.belvedere.grpc.value.Etags.toVersion;

import io.belvedere.access.Caller;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.CreateFolderRequest;
import io.belvedere.grpc.v1.CreateFolderResponse;
import io.belvedere.grpc.v1.DeleteFolderRequest;
import io.belvedere.grpc.v1.DeleteFolderResponse;
import io.belvedere.grpc.v1.FolderServiceGrpc;
import io.belvedere.grpc.v1.GetFolderRequest;
import io.belvedere.grpc.v1.GetFolderResponse;
import io.belvedere.grpc.v1.ListFoldersRequest;
import io.belvedere.grpc.v1.ListFoldersResponse;
import io.belvedere.grpc.v1.MoveFolderRequest;
import io.belvedere.grpc.v1.MoveFolderResponse;
import io.belvedere.grpc.v1.RenameFolderRequest;
import io.belvedere.grpc.v1.RenameFolderResponse;
import io.belvedere.grpc.value.PageMessages;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Folders for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class FolderEndpoint extends FolderServiceGrpc.FolderServiceImplBase {

    private final FolderService folders;
    private final Cursors cursors;

    @Inject
    public FolderEndpoint(FolderService folders, Cursors cursors) {
        this.folders = folders;
        this.cursors = cursors;
    }

    @Override
    public void getFolder(GetFolderRequest request, StreamObserver<GetFolderResponse> observer) {
        Folder folder = folders.get(CurrentCall.caller(), toFolderId(request.getFolderId()));
        answer(
                observer,
                GetFolderResponse.newBuilder().setFolder(toMessage(folder)).build());
    }

    @Override
    public void listFolders(ListFoldersRequest request, StreamObserver<ListFoldersResponse> observer) {
        Caller caller = CurrentCall.caller();
        FolderId parent = toParent(request.getParentId());
        if (parent != null && request.getTopOnly()) {
            throw BelvedereException.invalid("top_only", "must not be true beside a parent_id");
        }
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "folders")
                .by("parent", Optional.ofNullable(parent))
                .by("topOnly", request.getTopOnly()));
        PageRequest wanted = PageMessages.toPageRequest(request.getPageSize(), request.getPageToken(), list);
        Page<Folder> page = parent != null || request.getTopOnly()
                ? folders.children(caller, parent, wanted)
                : folders.list(caller, wanted);
        answer(
                observer,
                ListFoldersResponse.newBuilder()
                        .addAllFolders(page.map(FolderMessages::toMessage).items())
                        .setNextPageToken(PageMessages.nextToken(page, list))
                        .build());
    }

    @Override
    public void createFolder(CreateFolderRequest request, StreamObserver<CreateFolderResponse> observer) {
        Folder folder = folders.create(CurrentCall.caller(), request.getName(), toParent(request.getParentId()));
        answer(
                observer,
                CreateFolderResponse.newBuilder().setFolder(toMessage(folder)).build());
    }

    @Override
    public void renameFolder(RenameFolderRequest request, StreamObserver<RenameFolderResponse> observer) {
        Folder folder = folders.rename(
                CurrentCall.caller(),
                toFolderId(request.getFolderId()),
                toVersion(request.getEtag()),
                request.getName());
        answer(
                observer,
                RenameFolderResponse.newBuilder().setFolder(toMessage(folder)).build());
    }

    @Override
    public void moveFolder(MoveFolderRequest request, StreamObserver<MoveFolderResponse> observer) {
        Folder folder = folders.move(
                CurrentCall.caller(),
                toFolderId(request.getFolderId()),
                toVersion(request.getEtag()),
                toParent(request.getParentId()));
        answer(
                observer,
                MoveFolderResponse.newBuilder().setFolder(toMessage(folder)).build());
    }

    @Override
    public void deleteFolder(DeleteFolderRequest request, StreamObserver<DeleteFolderResponse> observer) {
        folders.delete(CurrentCall.caller(), toFolderId(request.getFolderId()), toVersion(request.getEtag()));
        answer(observer, DeleteFolderResponse.getDefaultInstance());
    }
}
