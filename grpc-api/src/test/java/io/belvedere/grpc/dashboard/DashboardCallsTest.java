package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.CompareRevisionsRequest;
import io.belvedere.grpc.v1.CompareRevisionsResponse;
import io.belvedere.grpc.v1.CopyDashboardRequest;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.EditConflict;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.grpc.v1.ListDeletedDashboardsRequest;
import io.belvedere.grpc.v1.ListDeletedDashboardsResponse;
import io.belvedere.grpc.v1.ListRevisionsRequest;
import io.belvedere.grpc.v1.ListRevisionsResponse;
import io.belvedere.grpc.v1.NameRevisionRequest;
import io.belvedere.grpc.v1.RedoEditRequest;
import io.belvedere.grpc.v1.RestoreRevisionRequest;
import io.belvedere.grpc.v1.Revision;
import io.belvedere.grpc.v1.UndeleteDashboardRequest;
import io.belvedere.grpc.v1.UndoEditRequest;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardCallsTest {

    private final InProcessServer server = new InProcessServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void create_answersWithWhatIsThenRead() {
        Dashboard created = create("Plant");

        assertThat(get(created.getId())).isEqualTo(created);
        assertThat(created.getTitle()).isEqualTo("Plant");
        assertThat(created.getDescription()).isEqualTo("All about it");
        assertThat(created.getCreateTime().getSeconds()).isEqualTo(1_767_225_600);
        assertThat(created.getEtag()).isNotEmpty();
    }

    @Test
    void edit_changesTitleAndEtag() {
        Dashboard created = create("Plant");

        EditOutcome edited = edit(created, "ship", rename("Works"));

        assertThat(edited.getDashboard().getTitle()).isEqualTo("Works");
        assertThat(edited.getDashboard().getEtag()).isNotEqualTo(created.getEtag());
        assertThat(edited.getRevision().getNumber()).isEqualTo(2);
        assertThat(edited.getDashboard().getUpdateTime().getSeconds())
                .isGreaterThan(created.getUpdateTime().getSeconds());
    }

    @Test
    void edit_ofAFieldThatChangedIsAbortedWithBothValues() {
        Dashboard created = create("Plant");
        edit(created, "", rename("Works"));

        Refusal refusal = Refusal.of(() -> edit(created, "", rename("Mill")));

        EditConflict conflict = refusal.detail(EditConflict.class).orElseThrow();
        assertThat(refusal.code()).isEqualTo(Status.Code.ABORTED);
        assertThat(conflict.getField()).isEqualTo("title");
        assertThat(List.of(conflict.getBase(), conflict.getTheirs(), conflict.getYours()))
                .extracting(Value::getStringValue)
                .containsExactly("Plant", "Works", "Mill");
    }

    @Test
    void edit_repeatedWithItsRequestIdIsAnsweredOnly() {
        Dashboard created = create("Plant");
        EditOutcome first = edit(created, "once", rename("Works"));

        EditOutcome second = edit(created, "once", rename("Works"));

        assertThat(second.getRevision()).isEqualTo(first.getRevision());
    }

    @Test
    void undoAndRedo_goBackAndForth() {
        Dashboard created = create("Plant");
        edit(created, "", rename("Works"));

        Dashboard undone = server.editor()
                .undoEdit(UndoEditRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .build())
                .getOutcome()
                .getDashboard();
        Dashboard redone = server.editor()
                .redoEdit(RedoEditRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .build())
                .getOutcome()
                .getDashboard();

        assertThat(undone.getTitle()).isEqualTo("Plant");
        assertThat(redone.getTitle()).isEqualTo("Works");
    }

    @Test
    void revisions_areListedComparedNamedAndRestored() {
        Dashboard created = create("Plant");
        Dashboard renamed = edit(created, "", rename("Works")).getDashboard();

        Revision named = server.editor()
                .nameRevision(NameRevisionRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setNumber(1)
                        .setName("first")
                        .build())
                .getRevision();
        ListRevisionsResponse all = server.editor()
                .listRevisions(ListRevisionsRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .build());
        CompareRevisionsResponse difference = server.editor()
                .compareRevisions(CompareRevisionsRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setFrom(1)
                        .setTo(2)
                        .build());
        Dashboard restored = server.editor()
                .restoreRevision(RestoreRevisionRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setEtag(renamed.getEtag())
                        .setNumber(1)
                        .build())
                .getOutcome()
                .getDashboard();

        assertThat(named.getName()).isEqualTo("first");
        assertThat(all.getRevisionsList()).extracting(Revision::getNumber).containsExactly(2L, 1L);
        assertThat(difference.getLinesList()).containsExactly("dashboard: title \"Plant\" → \"Works\"");
        assertThat(restored.getTitle()).isEqualTo("Plant");
    }

    @Test
    void copy_hasIdsOfItsOwn() {
        Dashboard created = create("Plant");

        EditOutcome copy = server.editor()
                .copyDashboard(CopyDashboardRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setTitle("Copy")
                        .build())
                .getOutcome();

        assertThat(copy.getDashboard().getId()).isNotEqualTo(created.getId());
        assertThat(copy.getDashboard().getTitle()).isEqualTo("Copy");
        assertThat(copy.getLayoutsCount()).isEqualTo(1);
    }

    @Test
    void delete_putsIntoTheTrashFromWhereItComesBack() {
        Dashboard created = create("Plant");
        delete(created);

        ListDeletedDashboardsResponse trash =
                server.editor().listDeletedDashboards(ListDeletedDashboardsRequest.getDefaultInstance());
        server.editor()
                .undeleteDashboard(UndeleteDashboardRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .build());

        assertThat(trash.getDashboards(0).getDeletedBy()).isEqualTo("ed");
        assertThat(get(created.getId()).getTitle()).isEqualTo("Plant");
    }

    @Test
    void delete_leavesNothingToRead() {
        Dashboard created = create("Plant");

        delete(created);

        assertThat(Refusal.of(() -> get(created.getId())).code()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void list_continuesAfterThePageBefore() {
        create("A");
        create("B");
        create("C");

        ListDashboardsResponse first = list(2, "");
        ListDashboardsResponse second = list(2, first.getNextPageToken());

        assertThat(first.getDashboardsList()).extracting(Dashboard::getTitle).containsExactly("A", "B");
        assertThat(second.getDashboardsList()).extracting(Dashboard::getTitle).containsExactly("C");
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void list_choosesAPageSizeWhenNoneIsAskedFor() {
        create("A");

        assertThat(list(0, "").getDashboardsCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 201})
    void list_refusesPageSizesOutsideTheLimit(int size) {
        Refusal refusal = Refusal.of(() -> list(size, ""));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("page_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%", "MjAyNi0wMS0wMVQwMDowMDowMFogbm90LWEtdXVpZA"})
    void list_refusesAPageTokenThatItDidNotMake(String token) {
        Refusal refusal = Refusal.of(() -> list(2, token));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("page_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void get_refusesAMalformedId(String id) {
        Refusal refusal = Refusal.of(() -> get(id));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("dashboard_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "v-1", "v01", "v", "v99999999999999999999", "V1", "v1 "})
    void edit_refusesAMalformedEtag(String etag) {
        Refusal refusal = Refusal.of(() -> server.editor()
                .editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(UUID.randomUUID().toString())
                        .setEtag(etag)
                        .addCommands(rename("Works"))
                        .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("etag");
    }

    private EditOutcome edit(Dashboard dashboard, String requestId, Command command) {
        return server.editor()
                .editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(dashboard.getId())
                        .setEtag(dashboard.getEtag())
                        .setRequestId(requestId)
                        .addCommands(command)
                        .build())
                .getOutcome();
    }

    private static Command rename(String title) {
        return Command.newBuilder().setRename(title).build();
    }

    private void delete(Dashboard dashboard) {
        server.editor()
                .deleteDashboard(DeleteDashboardRequest.newBuilder()
                        .setDashboardId(dashboard.getId())
                        .setEtag(dashboard.getEtag())
                        .build());
    }

    private Dashboard create(String title) {
        return server.editor()
                .createDashboard(CreateDashboardRequest.newBuilder()
                        .setTitle(title)
                        .setDescription("All about it")
                        .build())
                .getOutcome()
                .getDashboard();
    }

    private Dashboard get(String id) {
        return server.editor()
                .getDashboard(
                        GetDashboardRequest.newBuilder().setDashboardId(id).build())
                .getDashboard();
    }

    private ListDashboardsResponse list(int size, String token) {
        return server.editor()
                .listDashboards(ListDashboardsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }
}
