package io.belvedere.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RegionCommand;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.page.PageRequest;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import io.belvedere.snapshot.SnapshotData;
import io.belvedere.snapshot.SnapshotDraft;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.SnapshotService.CreatedSnapshot;
import io.belvedere.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is on a board, and what a link shows of it, in the running server. */
@ExtendWith(ArquillianExtension.class)
class PresenceAndSnapshotsIT {

    private static final Caller EDITOR = new Caller(TenantId.OPERATORS, "ada", Role.EDITOR);
    private static final Caller VIEWER = new Caller(TenantId.OPERATORS, "vic", Role.VIEWER);
    private static final Widget WIDGET =
            new Widget(WidgetType.STAT, "CPU", "", List.of(new Query("A", "up", "", false)), WidgetOptions.NONE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    private PresenceService presence;

    @Inject
    private SnapshotService snapshots;

    @Inject
    private EditService edits;

    @Inject
    private Settings settings;

    @Deployment
    static EnterpriseArchive ear() {
        return ShippedEar.withTests(PresenceAndSnapshotsIT.class, OneRegion.class);
    }

    private OneRegion newBoard() {
        Edited made = edits.create(EDITOR, NewBoard.titled("Fleet", ""), null);
        DashboardId dashboard = made.board().dashboard().id();
        LayoutId layout = made.board().layouts().keySet().iterator().next();
        RegionId region = RegionId.random();
        edits.edit(
                EDITOR,
                Edit.of(dashboard, 1, new RegionCommand.Add(layout, region, new Placement(0, 0, 4, 4), WIDGET)));
        return new OneRegion(dashboard, layout, region);
    }

    private static void assertProblem(Problem expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(BelvedereException.class))
                .extracting(BelvedereException::problem)
                .isEqualTo(expected);
    }

    @Test
    void renew_showsWhoEditsWhich() {
        OneRegion board = newBoard();
        Whereabouts editing = new Whereabouts(board.dashboard(), board.layout(), board.region());
        SessionId session = SessionId.random();

        Presence renewed = presence.renew(EDITOR, session, editing).presence();

        assertThat(presence.of(VIEWER, board.dashboard())).containsExactly(renewed);
        assertProblem(Problem.FORBIDDEN, () -> presence.renew(VIEWER, SessionId.random(), editing));
        presence.leave(EDITOR, session);
        assertThat(presence.of(VIEWER, board.dashboard())).isEmpty();
    }

    @Test
    void renew_refusesTheEleventhSessionOfAUser() {
        OneRegion board = newBoard();
        Caller busy = new Caller(TenantId.OPERATORS, "busy", Role.VIEWER);
        Whereabouts viewing = new Whereabouts(board.dashboard(), board.layout(), null);
        for (int number = 0; number < 10; number++) {
            presence.renew(busy, SessionId.random(), viewing);
        }

        assertProblem(Problem.LIMIT_EXCEEDED, () -> presence.renew(busy, SessionId.random(), viewing));
    }

    @Test
    void link_opensTheSnapshotToAnybodyUntilItIsDeleted() throws Exception {
        OneRegion board = newBoard();
        CreatedSnapshot created = snapshots.create(EDITOR, board.dashboard(), draft(board));
        SnapshotSecret secret = created.secret().orElseThrow();

        HttpResponse<String> opened = get(secret);

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.body())
                .contains("\"name\":\"Outage\"", "\"kind\": \"Dashboard\"")
                .contains("\"data\":{\"" + board.region() + "\":{\"A\":[")
                .doesNotContain("\"ada\"");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(opened.headers().firstValue("Referrer-Policy")).contains("no-referrer");

        snapshots.delete(EDITOR, created.snapshot().id());

        HttpResponse<String> gone = get(secret);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("no snapshot under this link").doesNotContain(secret.text());
        assertThat(get(SnapshotSecret.random()).statusCode()).isEqualTo(404);
    }

    @Test
    void snapshots_areListedToWhoMayViewTheBoard() {
        OneRegion board = newBoard();
        CreatedSnapshot created = snapshots.create(EDITOR, board.dashboard(), draft(board));

        assertThat(snapshots
                        .list(VIEWER, board.dashboard(), new PageRequest(10, null))
                        .items())
                .containsExactly(created.snapshot());
        assertThat(snapshots.get(VIEWER, created.snapshot().id()).snapshot()).isEqualTo(created.snapshot());
        assertProblem(Problem.FORBIDDEN, () -> snapshots.create(VIEWER, board.dashboard(), draft(board)));
    }

    private static SnapshotDraft draft(OneRegion board) {
        Map<String, Object> series =
                Map.of("labels", Map.of("job", "api"), "start", 0, "step", 1_000, "values", List.of(1));
        SnapshotData data = new SnapshotData(Map.of(board.region().toString(), Map.of("A", List.of(series))));
        return new SnapshotDraft("Outage", data, null);
    }

    private HttpResponse<String> get(SnapshotSecret secret) throws IOException, InterruptedException {
        int port = settings.integer("belvedere.http.port", 9080, 1, 65_535);
        URI link = URI.create("http://localhost:" + port + "/api/snapshots/" + secret.text());
        return CLIENT.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
    }

    /** A board with one region. */
    private record OneRegion(DashboardId dashboard, LayoutId layout, RegionId region) {}
}
