package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.ListDashboardsResponse;
import io.belvedere.grpc.v1.RenameDashboardRequest;
import io.grpc.Status;
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
    void rename_changesTitleAndEtag() {
        Dashboard created = create("Plant");

        Dashboard renamed = server.editor()
                .renameDashboard(RenameDashboardRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setEtag(created.getEtag())
                        .setTitle("Works")
                        .build())
                .getDashboard();

        assertThat(renamed.getTitle()).isEqualTo("Works");
        assertThat(renamed.getEtag()).isNotEqualTo(created.getEtag());
        assertThat(renamed.getUpdateTime().getSeconds())
                .isGreaterThan(created.getUpdateTime().getSeconds());
    }

    @Test
    void rename_onAnOldEtagIsAborted() {
        Dashboard created = create("Plant");
        RenameDashboardRequest request = RenameDashboardRequest.newBuilder()
                .setDashboardId(created.getId())
                .setEtag(created.getEtag())
                .setTitle("Works")
                .build();
        server.editor().renameDashboard(request);

        Refusal refusal = Refusal.of(() -> server.editor().renameDashboard(request));

        assertThat(refusal.code()).isEqualTo(Status.Code.ABORTED);
        assertThat(refusal.errorInfo().getMetadataMap())
                .containsEntry("currentVersion", "2")
                .containsEntry("basedOnVersion", "1");
    }

    @Test
    void delete_leavesNothingToRead() {
        Dashboard created = create("Plant");

        server.editor()
                .deleteDashboard(DeleteDashboardRequest.newBuilder()
                        .setDashboardId(created.getId())
                        .setEtag(created.getEtag())
                        .build());

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
    void rename_refusesAMalformedEtag(String etag) {
        Refusal refusal = Refusal.of(() -> server.editor()
                .renameDashboard(RenameDashboardRequest.newBuilder()
                        .setDashboardId(UUID.randomUUID().toString())
                        .setEtag(etag)
                        .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("etag");
        assertThat(server.dashboards.calls()).isZero();
    }

    private Dashboard create(String title) {
        return server.editor()
                .createDashboard(CreateDashboardRequest.newBuilder()
                        .setTitle(title)
                        .setDescription("All about it")
                        .build())
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
