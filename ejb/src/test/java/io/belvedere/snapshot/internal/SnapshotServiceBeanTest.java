package io.belvedere.snapshot.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.cache.internal.JsonText;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Command;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.snapshot.InMemorySnapshots;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotData;
import io.belvedere.snapshot.SnapshotDraft;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.SnapshotService.CreatedSnapshot;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotServiceBeanTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller OWNER = new Caller(TENANT, "olga", Role.EDITOR);
    private static final Caller EDITOR = new Caller(TENANT, "ed", Role.EDITOR);
    private static final Caller VIEWER = new Caller(TENANT, "vera", Role.VIEWER);
    private static final Caller FOREIGNER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final SnapshotLimits LIMITS = new SnapshotLimits(Duration.ofDays(10), 3, true);
    private static final PageRequest START = new PageRequest(10, null);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final InMemorySnapshots stored = new InMemorySnapshots();
    private final SnapshotService snapshots = TestSnapshotService.over(stored, boards, LIMITS, clock);
    private final Edited made = boards.editService().create(OWNER, NewBoard.titled("Load", ""), null);
    private final DashboardId board = made.board().dashboard().id();
    private final LayoutId layout = made.board().layouts().keySet().iterator().next();
    private final RegionId region = newRegion();

    private CreatedSnapshot create(Caller caller) {
        return snapshots.create(caller, board, draft(null));
    }

    private SnapshotDraft draft(@Nullable Instant expiresAt) {
        return new SnapshotDraft("Outage", data("A"), expiresAt);
    }

    private SnapshotData data(String query) {
        return new SnapshotData(Map.of(
                region.toString(),
                Map.of(
                        query,
                        List.of(JsonObject.with("labels", Map.of(), "start", 0, "step", 1, "values", List.of(7))))));
    }

    private static SnapshotSecret secret(CreatedSnapshot created) {
        return created.secret().orElseThrow();
    }

    @Test
    void create_freezesBoardAndDataForWhoHoldsTheLink() {
        CreatedSnapshot created = create(EDITOR);
        edit(new DashboardCommand.Rename("Something else"));

        OpenedSnapshot opened = snapshots.open(secret(created));

        assertThat(opened.snapshot()).isEqualTo(created.snapshot());
        assertThat(opened.snapshot().author()).isEqualTo("ed");
        assertThat(opened.snapshot().expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(10)));
        assertThat(opened.content().data())
                .isEqualTo("{\"" + region + "\":{\"A\":[{\"labels\":{},\"start\":0,\"step\":1,\"values\":[7]}]}}");
        assertThat(JsonText.parseObject(opened.content().board()).get("spec"))
                .isInstanceOfSatisfying(
                        Map.class, spec -> assertThat(spec.get("title")).isEqualTo("Load"));
    }

    @Test
    void create_isForWhoMayEdit() {
        assertRefused(Problem.FORBIDDEN, () -> create(VIEWER));
        assertRefused(Problem.NOT_FOUND, () -> create(FOREIGNER));
    }

    @Test
    void create_refusesDataOfNoQueryOfTheBoard() {
        assertRefused(
                Problem.INVALID, () -> snapshots.create(OWNER, board, new SnapshotDraft("Outage", data("B"), null)));
    }

    @Test
    void create_refusesAnEndBeyondTheLongest() {
        assertRefused(
                Problem.INVALID,
                Map.of("field", "expiresAt"),
                () -> snapshots.create(OWNER, board, draft(NOON.plus(Duration.ofDays(11)))));
    }

    @Test
    void create_countsThoseThatHaveNotExpired() {
        snapshots.create(OWNER, board, draft(NOON.plusSeconds(1)));
        create(OWNER);
        create(OWNER);

        assertRefused(Problem.LIMIT_EXCEEDED, Map.of("field", "snapshots", "limit", "3"), () -> create(OWNER));
        now = NOON.plusSeconds(1);
        create(OWNER);

        assertThat(snapshots.list(VIEWER, board, START).items()).hasSize(3);
    }

    @Test
    void open_tellsNoReasonWhyThereIsNothing() {
        CreatedSnapshot expired = snapshots.create(OWNER, board, draft(NOON.plusSeconds(1)));
        CreatedSnapshot deleted = create(OWNER);
        snapshots.delete(OWNER, deleted.snapshot().id());
        now = NOON.plusSeconds(1);

        for (SnapshotSecret secret : List.of(secret(expired), secret(deleted), SnapshotSecret.random())) {
            assertThatThrownBy(() -> snapshots.open(secret))
                    .isInstanceOf(BelvedereException.class)
                    .hasMessage("no snapshot under this link")
                    .extracting("problem")
                    .isEqualTo(Problem.NOT_FOUND);
        }
    }

    @Test
    void open_findsNothingWhileTheDashboardIsInTheTrash() {
        CreatedSnapshot created = create(OWNER);
        boards.editService().delete(OWNER, board, made.board().dashboard().version(), null);
        assertRefused(Problem.NOT_FOUND, () -> snapshots.open(secret(created)));

        boards.editService().undelete(OWNER, board, null);

        assertThat(snapshots.open(secret(created)).snapshot()).isEqualTo(created.snapshot());
    }

    @Test
    void withoutPublicLinks_nothingIsOpenedByASecret() {
        CreatedSnapshot created = create(OWNER);
        SnapshotService closed =
                TestSnapshotService.over(stored, boards, new SnapshotLimits(Duration.ofDays(1), 9, false), clock);

        assertRefused(Problem.NOT_FOUND, () -> closed.open(secret(created)));
        CreatedSnapshot another = closed.create(OWNER, board, draft(null));

        assertThat(another.secret()).isEmpty();
        assertThat(closed.get(VIEWER, another.snapshot().id()).snapshot()).isEqualTo(another.snapshot());
    }

    @Test
    void getAll_findsThoseThatHaveNotExpired() {
        Snapshot brief =
                snapshots.create(OWNER, board, draft(NOON.plusSeconds(1))).snapshot();
        Snapshot lasting = create(OWNER).snapshot();
        List<SnapshotId> ids = List.of(brief.id(), SnapshotId.random(), lasting.id());

        assertThat(snapshots.getAll(VIEWER, ids)).isEqualTo(Map.of(brief.id(), brief, lasting.id(), lasting));
        now = NOON.plusSeconds(1);

        assertThat(snapshots.getAll(VIEWER, ids)).isEqualTo(Map.of(lasting.id(), lasting));
        assertThat(snapshots.getAll(FOREIGNER, ids)).isEmpty();
    }

    @Test
    void getAll_findsThoseOfDashboardsThatMayBeViewed() {
        Snapshot hidden = create(OWNER).snapshot();
        DashboardId shared = boards.editService()
                .create(OWNER, NewBoard.titled("Shared", ""), null)
                .board()
                .dashboard()
                .id();
        Snapshot visible = snapshots
                .create(OWNER, shared, new SnapshotDraft("Outage", new SnapshotData(Map.of()), null))
                .snapshot();
        edit(new DashboardCommand.Restrict(true));
        List<SnapshotId> ids = List.of(hidden.id(), visible.id());

        assertThat(snapshots.getAll(VIEWER, ids)).containsOnlyKeys(visible.id());
        assertThat(snapshots.getAll(OWNER, ids)).containsOnlyKeys(hidden.id(), visible.id());
    }

    @Test
    void delete_isForTheAuthorAndWhoAdministersTheDashboard() {
        Snapshot first = create(EDITOR).snapshot();
        Snapshot second = create(EDITOR).snapshot();
        Caller another = new Caller(TENANT, "eve", Role.EDITOR);

        assertRefused(Problem.FORBIDDEN, () -> snapshots.delete(another, first.id()));
        assertRefused(Problem.NOT_FOUND, () -> snapshots.delete(FOREIGNER, first.id()));
        snapshots.delete(EDITOR, first.id());
        snapshots.delete(OWNER, second.id());

        assertThat(snapshots.list(VIEWER, board, START).items()).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> snapshots.get(VIEWER, first.id()));
    }

    @Test
    void whatMayNotBeViewed_isAsIfItDidNotExist() {
        Snapshot snapshot = create(OWNER).snapshot();
        edit(new DashboardCommand.Restrict(true));

        assertRefused(Problem.NOT_FOUND, () -> snapshots.get(VIEWER, snapshot.id()));
        assertRefused(Problem.NOT_FOUND, () -> snapshots.list(VIEWER, board, START));
        assertRefused(Problem.NOT_FOUND, () -> snapshots.delete(VIEWER, snapshot.id()));
    }

    private RegionId newRegion() {
        RegionId id = RegionId.random();
        Widget widget =
                new Widget(WidgetType.STAT, "Load", "", List.of(new Query("A", "up", "", false)), WidgetOptions.NONE);
        edit(new RegionCommand.Add(layout, id, new Placement(0, 0, 6, 4), widget));
        return id;
    }

    private void edit(Command command) {
        boards.editService().edit(OWNER, new Edit(board, 1, null, Overlap.REFUSE, List.of(command)));
    }
}
