package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService.Applied;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.code.FileFormat;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Command;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Region;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.DirectTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApplierTest {

    private static final TenantId ACME = TenantId.parse("acme");
    private static final Caller ANN = new Caller(ACME, "ann", Role.EDITOR);
    private static final Caller BOB = new Caller(ACME, "bob", Role.EDITOR);
    private static final Caller VIEWER = new Caller(ACME, "vic", Role.VIEWER);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    private static final String SMALL =
            """
            apiVersion: belvedere/v1
            kind: Dashboard
            metadata:
              id: databases
              folder: Team A/Databases
            spec:
              title: Databases
              layouts:
              - id: main
                name: Main
                regions:
                - {id: cpu, x: 0, y: 0, width: 12, height: 8, widget: {type: stat, title: CPU}}
                - {id: disk, x: 12, y: 0, width: 12, height: 8, widget: {type: stat, title: Disk}}
            """;

    private final InMemoryBoards stores = new InMemoryBoards(CLOCK);
    private final FolderTree tree = new FolderTree(new InMemoryFolderService(stores.folders, CLOCK));
    private final Applier applier = new Applier(
            stores.dashboards,
            stores.layouts,
            stores.editService(),
            tree,
            new Planner(tree, CLOCK),
            new DirectTransactions());
    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), 1_000_000);

    @Test
    void apply_makesABoardThatIsNotThereYet() {
        Applied applied = apply(SMALL);

        assertThat(applied)
                .extracting(Applied::created, Applied::changed, Applied::version)
                .containsExactly(true, true, 1L);
        assertThat(applied.lines()).contains("dashboard added", "region \"CPU\" on layout \"Main\" added");
        assertThat(exported(applied.id()).folder()).containsExactly("Team A", "Databases");
    }

    @Test
    void apply_doesNothingTheSecondTime() {
        Applied once = apply(SMALL);

        Applied again = apply(SMALL);

        assertThat(again).isEqualTo(new Applied(once.id(), 1, false, false, List.of()));
    }

    @Test
    void apply_isOneEditThatCanBeUndone() {
        DashboardId id = apply(SMALL).id();

        Applied applied = apply(SMALL.replace("Disk", "Space").replace("Team A/Databases", "Team B"));

        assertThat(applied.version()).isEqualTo(2);
        assertThat(applied.lines())
                .containsExactly(
                        "dashboard: folder \"Team A/Databases\" → \"Team B\"",
                        "region \"Space\" on layout \"Main\": title \"Disk\" → \"Space\"");
        stores.editService().undo(ANN, id, UndoConflicts.REFUSE, null);
        assertThat(apply(SMALL).changed()).isFalse();
    }

    @Test
    void apply_movesARegionToTheFrontOfTheList() {
        apply(SMALL);
        List<String> lines = SMALL.lines().toList();

        Applied applied = apply(String.join("\n", lines.subList(0, 11)) + "\n" + lines.get(12) + "\n" + lines.get(11));

        assertThat(regions(applied.id()))
                .extracting(region -> region.widget().title())
                .containsExactly("Disk", "CPU");
        assertThat(applied.lines()).hasSize(1);
    }

    @Test
    void apply_ofAnyExportChangesNothing() {
        long seed = System.nanoTime();
        RandomBoards boards = new RandomBoards(new Random(seed), ACME);
        for (int i = 0; i < 50; i++) {
            BoardFile board = boards.board();
            Applied made = applier.apply(ANN, withoutVersion(board), Run.REAL, null);
            String export = files.print(applier.file(VIEWER, made.id()), FileFormat.YAML);

            Applied again = apply(export);

            assertThat(again.lines()).as("seed %d", seed).isEmpty();
            assertThat(files.parse(export, ACME).content()).as("seed %d", seed).isEqualTo(board.content());
        }
    }

    @Test
    void apply_keepsTheNumbersBehindAnOrderThatItDoesNotChange() {
        DashboardId id = apply(SMALL).id();
        Region cpu = regions(id).get(0);
        edit(BOB, id, 1, new RegionCommand.Reorder(layout(id), cpu.id(), 700));

        Applied again = apply(files.print(applier.file(ANN, id), FileFormat.JSON));

        assertThat(again.changed()).isFalse();
    }

    @Test
    void apply_withoutVersionIsRightAfterEditsOfOthers() {
        DashboardId id = apply(SMALL).id();
        edit(BOB, id, 1, new DashboardCommand.Rename("Bob's"));

        Applied applied = apply(SMALL);

        assertThat(applied.lines()).containsExactly("dashboard: title \"Bob's\" → \"Databases\"");
    }

    @Test
    void apply_withVersionRefusesToUndoEditsOfOthersUnseen() {
        DashboardId id = apply(SMALL).id();
        edit(BOB, id, 1, new DashboardCommand.Rename("Bob's"));
        String file = SMALL.replace("id: databases", "id: databases\n  version: 1");

        assertThatThrownBy(() -> apply(file.replace("title: Databases", "title: Ann's")))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining("bob changed dashboard field title in revision 2");
    }

    @Test
    void apply_asATrialChangesNothing() {
        Applied tried = applier.apply(ANN, parsed(SMALL), Run.TRIAL, null);

        assertThat(tried)
                .extracting(Applied::created, Applied::changed, Applied::version)
                .containsExactly(true, true, 0L);
        assertThat(stores.dashboards.find(ACME, tried.id())).isEmpty();
        assertThat(tree.find(ANN, List.of("Team A"))).isEmpty();
    }

    @Test
    void apply_isRefusedToViewers() {
        assertThatThrownBy(() -> applier.apply(VIEWER, parsed(SMALL), Run.REAL, null))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("this needs the role editor, vic is viewer");
        DashboardId id = apply(SMALL).id();
        assertThatThrownBy(() -> applier.apply(VIEWER, parsed(SMALL), Run.TRIAL, null))
                .hasMessageContaining("needs the right EDIT on dashboard " + id);
    }

    @Test
    void apply_leavesABoardInTheTrashAlone() {
        DashboardId id = apply(SMALL).id();
        stores.editService().delete(ANN, id, 1, null);

        assertThatThrownBy(() -> apply(SMALL)).hasMessageContaining("dashboard " + id + " lies in the trash");
    }

    @Test
    void plan_showsViewersWhatWouldChange() {
        apply(SMALL);

        Plan plan = applier.plan(VIEWER, parsed(SMALL.replace("Team A/Databases", "New/Place")), Right.VIEW);

        assertThat(plan.lines()).containsExactly("dashboard: folder \"Team A/Databases\" → \"New/Place\"");
    }

    private Applied apply(String text) {
        return applier.apply(ANN, parsed(text), Run.REAL, null);
    }

    private BoardFile parsed(String text) {
        return files.parse(text, ACME);
    }

    private BoardFile exported(DashboardId id) {
        return applier.file(ANN, id);
    }

    private List<Region> regions(DashboardId id) {
        return exported(id).layouts().get(0).regions();
    }

    private LayoutId layout(DashboardId id) {
        return exported(id).layouts().get(0).id();
    }

    private void edit(Caller caller, DashboardId id, long version, Command command) {
        stores.editService().edit(caller, Edit.of(id, version, command));
    }

    private static BoardFile withoutVersion(BoardFile file) {
        return new BoardFile(file.id(), file.folder(), null, file.content(), file.layouts());
    }
}
