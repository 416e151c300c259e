package io.belvedere.grpc.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.CreateFolderRequest;
import io.belvedere.grpc.v1.DeleteFolderRequest;
import io.belvedere.grpc.v1.Folder;
import io.belvedere.grpc.v1.FolderServiceGrpc;
import io.belvedere.grpc.v1.FolderServiceGrpc.FolderServiceBlockingStub;
import io.belvedere.grpc.v1.GetFolderRequest;
import io.belvedere.grpc.v1.ListFoldersRequest;
import io.belvedere.grpc.v1.ListFoldersResponse;
import io.belvedere.grpc.v1.MoveFolderRequest;
import io.belvedere.grpc.v1.RenameFolderRequest;
import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FolderCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final FolderServiceBlockingStub folders = server.editor(FolderServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void create_answersWithWhatIsThenRead() {
        Folder top = create("Plants", "");
        Folder below = create("Ulm", top.getId());

        Folder read = folders.getFolder(
                        GetFolderRequest.newBuilder().setFolderId(below.getId()).build())
                .getFolder();

        assertThat(read).isEqualTo(below);
        assertThat(read.getParentId()).isEqualTo(top.getId());
        assertThat(top.getParentId()).isEmpty();
    }

    @Test
    void list_isByNameAndCanBeOfOnePlace() {
        Folder b = create("b", "");
        Folder a = create("A", "");
        Folder c = create("c", b.getId());
        ListFoldersRequest two = ListFoldersRequest.newBuilder().setPageSize(2).build();

        ListFoldersResponse first = folders.listFolders(two);
        ListFoldersResponse second = folders.listFolders(
                two.toBuilder().setPageToken(first.getNextPageToken()).build());

        assertThat(first.getFoldersList()).containsExactly(a, b);
        assertThat(second.getFoldersList()).containsExactly(c);
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(folders.listFolders(
                                ListFoldersRequest.newBuilder().setTopOnly(true).build())
                        .getFoldersList())
                .containsExactly(a, b);
        assertThat(folders.listFolders(ListFoldersRequest.newBuilder()
                                .setParentId(b.getId())
                                .build())
                        .getFoldersList())
                .containsExactly(c);
    }

    @Test
    void list_refusesAPlaceThatContradictsItself() {
        Folder folder = create("a", "");

        Refusal refusal = Refusal.of(() -> folders.listFolders(ListFoldersRequest.newBuilder()
                .setParentId(folder.getId())
                .setTopOnly(true)
                .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("top_only");
    }

    @Test
    void renameAndMove_changeTheEtag() {
        Folder a = create("a", "");
        Folder b = create("b", "");

        Folder renamed = folders.renameFolder(RenameFolderRequest.newBuilder()
                        .setFolderId(b.getId())
                        .setEtag(b.getEtag())
                        .setName("c")
                        .build())
                .getFolder();
        Folder moved = folders.moveFolder(MoveFolderRequest.newBuilder()
                        .setFolderId(b.getId())
                        .setEtag(renamed.getEtag())
                        .setParentId(a.getId())
                        .build())
                .getFolder();

        assertThat(moved.getName()).isEqualTo("c");
        assertThat(moved.getParentId()).isEqualTo(a.getId());
        assertThat(moved.getEtag()).isNotEqualTo(renamed.getEtag()).isNotEqualTo(b.getEtag());
    }

    @Test
    void rename_onAnOldEtagIsAborted() {
        Folder folder = create("a", "");
        RenameFolderRequest rename = RenameFolderRequest.newBuilder()
                .setFolderId(folder.getId())
                .setEtag(folder.getEtag())
                .setName("b")
                .build();
        folders.renameFolder(rename);

        assertThat(Refusal.of(() -> folders.renameFolder(rename)).code()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void delete_saysHowMuchAFolderHolds() {
        Folder folder = create("a", "");
        create("b", folder.getId());

        Refusal refusal = Refusal.of(() -> delete(folder));

        assertThat(refusal.code()).isEqualTo(Status.Code.ABORTED);
        assertThat(refusal.errorInfo().getMetadataMap()).containsEntry("folders", "1");
    }

    @Test
    void delete_leavesNothingToRead() {
        Folder folder = create("a", "");

        delete(folder);

        assertThat(folders.listFolders(ListFoldersRequest.getDefaultInstance()).getFoldersList())
                .isEmpty();
    }

    @Test
    void create_refusesAMalformedParent() {
        Refusal refusal = Refusal.of(() -> create("a", "x"));

        assertThat(refusal.fields()).containsExactly("parent_id");
    }

    private Folder create(String name, String parent) {
        return folders.createFolder(CreateFolderRequest.newBuilder()
                        .setName(name)
                        .setParentId(parent)
                        .build())
                .getFolder();
    }

    private void delete(Folder folder) {
        folders.deleteFolder(DeleteFolderRequest.newBuilder()
                .setFolderId(folder.getId())
                .setEtag(folder.getEtag())
                .build());
    }
}
