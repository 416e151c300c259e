package io.belvedere.edit.internal;

import static io.belvedere.edit.internal.Workshop.ANN;
import static io.belvedere.edit.internal.Workshop.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Conflict;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.Edited;
import io.belvedere.edit.LayoutCommand;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EditingTest {

    private final Workshop workshop = new Workshop();

    @Test
    void edit_mergesChangesOfDifferentRegions() {
        RegionId one = workshop.region(0, 0, 4, 4);
        RegionId two = workshop.region(4, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Move(workshop.layout, one, 0, 10));

        workshop.edit(BOB, version, new RegionCommand.Move(workshop.layout, two, 4, 20));

        assertThat(placement(one)).isEqualTo(new Placement(0, 10, 4, 4));
        assertThat(placement(two)).isEqualTo(new Placement(4, 20, 4, 4));
    }

    @Test
    void edit_mergesChangesOfDifferentFieldsOfOneRegion() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Move(workshop.layout, region, 2, 2));
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "CPU"));

        workshop.edit(BOB, version, new RegionCommand.Resize(workshop.layout, region, 6, 6));

        assertThat(placement(region)).isEqualTo(new Placement(2, 2, 6, 6));
        assertThat(region(region).widget().title()).isEqualTo("CPU");
    }

    @Test
    void edit_refusesSameFieldWithBaseTheirsAndYours() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Retitle(workshop.layout, region, "theirs"));

        EditConflictException refusal = catchThrowableOfType(
                EditConflictException.class,
                () -> workshop.edit(BOB, version, new RegionCommand.Retitle(workshop.layout, region, "yours")));

        Conflict conflict = refusal.conflicts().get(0);
        assertThat(refusal.conflicts()).hasSize(1);
        assertThat(conflict.subject()).isEqualTo(Subject.of(workshop.layout, region));
        assertThat(conflict.field()).isEqualTo("title");
        assertThat(List.of(conflict.base(), conflict.theirs(), conflict.yours()))
                .containsExactly("", "theirs", "yours");
        assertThat(conflict.author()).isEqualTo("ann");
        assertThat(region(region).widget().title()).isEqualTo("theirs");
    }

    @Test
    void edit_acceptsSameValueFromBoth() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Retitle(workshop.layout, region, "CPU"));

        Edited edited = workshop.edit(BOB, version, new RegionCommand.Retitle(workshop.layout, region, "CPU"));

        assertThat(edited.revision().number()).isEqualTo(version + 1);
    }

    @Test
    void edit_refusesChangeOfRegionThatSomebodyDeleted() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Delete(workshop.layout, region));

        EditConflictException refusal = catchThrowableOfType(
                EditConflictException.class,
                () -> workshop.edit(BOB, version, new RegionCommand.Retitle(workshop.layout, region, "yours")));

        assertThat(refusal.conflicts().get(0).base()).isNotNull();
        assertThat(refusal.conflicts().get(0).theirs()).isNull();
    }

    @Test
    void edit_refusesDeletingWhatSomebodyChanged() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long version = workshop.latest();
        workshop.edit(ANN, version, new RegionCommand.Retitle(workshop.layout, region, "kept"));

        assertThatThrownBy(() -> workshop.edit(BOB, version, new RegionCommand.Delete(workshop.layout, region)))
                .isInstanceOf(EditConflictException.class);
        assertThat(region(region).widget().title()).isEqualTo("kept");
    }

    @Test
    void edit_saysNotFoundOfRegionThatNeverWas() {
        BelvedereException refusal = catchThrowableOfType(
                BelvedereException.class,
                () -> workshop.edit(
                        ANN,
                        workshop.latest(),
                        new RegionCommand.Retitle(workshop.layout, RegionId.random(), "nobody")));

        assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void edit_refusesOverlapNamingTheOtherRegion() {
        RegionId there = workshop.region(0, 0, 4, 4);

        assertThatThrownBy(() -> workshop.region(3, 3, 4, 4)).hasMessageContaining("overlaps region " + there);
    }

    @Test
    void edit_pushesDownWhatLiesInTheWayIfAsked() {
        RegionId upper = workshop.region(0, 0, 4, 4);
        RegionId lower = workshop.region(0, 4, 4, 4);
        RegionId added = RegionId.random();

        workshop.edit(ANN, workshop.latest(), Overlap.PUSH_DOWN, null, workshop.add(added, 0, 2, 4, 3));

        assertThat(placement(added)).isEqualTo(new Placement(0, 2, 4, 3));
        assertThat(placement(upper)).isEqualTo(new Placement(0, 5, 4, 4));
        assertThat(placement(lower)).isEqualTo(new Placement(0, 9, 4, 4));
    }

    @Test
    void edit_isAllOrNothing() {
        RegionId region = workshop.region(0, 0, 4, 4);
        Board before = workshop.board();

        assertThatThrownBy(() -> workshop.edit(
                        ANN,
                        workshop.latest(),
                        new RegionCommand.Move(workshop.layout, region, 8, 0),
                        new RegionCommand.Resize(workshop.layout, region, 100, 1)))
                .hasMessageContaining("width");

        assertThat(workshop.board()).isEqualTo(before);
    }

    @Test
    void edit_swapsTwoRegionsInOneBatch() {
        RegionId one = workshop.region(0, 0, 4, 4);
        RegionId two = workshop.region(4, 0, 4, 4);

        workshop.edit(
                ANN,
                workshop.latest(),
                new RegionCommand.Move(workshop.layout, one, 4, 0),
                new RegionCommand.Move(workshop.layout, two, 0, 0));

        assertThat(placement(one).x()).isEqualTo(4);
        assertThat(placement(two).x()).isEqualTo(0);
    }

    @Test
    void edit_answersRepeatedRequestWithoutDoingItTwice() {
        RequestId request = new RequestId("once");
        RegionId region = RegionId.random();
        long version = workshop.latest();
        Edited first = workshop.edit(ANN, version, Overlap.REFUSE, request, workshop.add(region, 0, 0, 4, 4));
        workshop.edit(BOB, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "later"));

        Edited second =
                workshop.edit(ANN, version, Overlap.REFUSE, request, workshop.add(RegionId.random(), 0, 0, 4, 4));

        assertThat(second.revision()).isEqualTo(first.revision());
        assertThat(workshop.board().layout(workshop.layout).regions()).hasSize(1);
    }

    @Test
    void edit_refusesVersionThatIsYetToCome() {
        assertThatThrownBy(() -> workshop.edit(ANN, 99, new DashboardCommand.Rename("x")))
                .hasMessageContaining("99");
    }

    @Test
    void edit_refusesMovingLockedRegion() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Lock(workshop.layout, region, true));

        assertThatThrownBy(() ->
                        workshop.edit(ANN, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 8, 0)))
                .hasMessageContaining("locked");
    }

    @Test
    void edit_mergesTagsOfTwoPeople() {
        long version = workshop.latest();
        workshop.edit(ANN, version, new DashboardCommand.Tag(new TreeSet<>(List.of("a")), new TreeSet<>()));

        workshop.edit(BOB, version, new DashboardCommand.Tag(new TreeSet<>(List.of("b")), new TreeSet<>()));

        assertThat(workshop.board().dashboard().content().tags()).containsExactly("a", "b");
    }

    @Test
    void edit_leavesVersionsOfOtherLayoutsAlone() {
        LayoutId second = LayoutId.random();
        workshop.edit(ANN, workshop.latest(), new LayoutCommand.Add(second, "Second"));
        long before = workshop.board().layout(second).version();

        workshop.region(0, 0, 4, 4);

        assertThat(workshop.board().layout(second).version()).isEqualTo(before);
        assertThat(workshop.board().layout(workshop.layout).version()).isEqualTo(workshop.latest());
    }

    @Test
    void edit_refusesTwoHundredAndFirstRegion() {
        for (int index = 0; index < 200; index++) {
            workshop.region(index % 24, index / 24, 1, 1);
        }

        assertThatThrownBy(() -> workshop.region(0, 100, 1, 1)).hasMessageContaining("at most 200");
    }

    @Test
    void edit_needsTheRightToAdministerForSharing() {
        assertThatThrownBy(() -> workshop.edit(BOB, workshop.latest(), new DashboardCommand.Grant("eve", Right.EDIT)))
                .hasMessageContaining("ADMINISTER");
    }

    @Test
    void undo_bringsBackWhatWasDeleted() {
        RegionId region = workshop.region(0, 0, 4, 4);
        Board before = workshop.board();
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Delete(workshop.layout, region));

        workshop.undo(ANN);

        assertThat(workshop.board().layout(workshop.layout).regions())
                .isEqualTo(before.layout(workshop.layout).regions());
    }

    @Test
    void undo_isPerAuthor() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "ann's"));
        workshop.edit(BOB, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 8, 8));

        workshop.undo(ANN);

        assertThat(region(region).widget().title()).isEmpty();
        assertThat(placement(region).x()).isEqualTo(8);
    }

    @Test
    void undo_refusesToOverwriteWhatSomebodyElseChanged() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "ann's"));
        workshop.edit(BOB, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "bob's"));

        EditConflictException refusal = catchThrowableOfType(EditConflictException.class, () -> workshop.undo(ANN));

        Conflict conflict = refusal.conflicts().get(0);
        assertThat(List.of(conflict.base(), conflict.theirs(), conflict.yours()))
                .containsExactly("ann's", "bob's", "");
        assertThat(conflict.author()).isEqualTo("bob");
        assertThat(region(region).widget().title()).isEqualTo("bob's");
    }

    @Test
    void undo_givesUpConflictingStepIfAsked() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 8, 0));
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "ann's"));
        workshop.edit(BOB, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "bob's"));

        workshop.undoSkipping(ANN);

        assertThat(placement(region).x()).isZero();
        assertThat(region(region).widget().title()).isEqualTo("bob's");
    }

    @Test
    void undo_refusesToPutRegionWhereAnotherLiesNow() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Delete(workshop.layout, region));
        RegionId bobs = RegionId.random();
        workshop.edit(BOB, workshop.latest(), workshop.add(bobs, 1, 1, 2, 2));

        assertThatThrownBy(() -> workshop.undo(ANN))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining(bobs.toString());
    }

    @Test
    void redo_doesAgainWhatWasUndone() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 8, 0));
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 12, 0));
        workshop.undo(ANN);
        workshop.undo(ANN);

        workshop.redo(ANN);
        workshop.redo(ANN);

        assertThat(placement(region).x()).isEqualTo(12);
    }

    @Test
    void redo_endsWithANewEdit() {
        RegionId region = workshop.region(0, 0, 4, 4);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Move(workshop.layout, region, 8, 0));
        Edited undone = workshop.undo(ANN);
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "new"));

        assertThatThrownBy(() -> workshop.redo(ANN)).hasMessageContaining("nothing to redo");
        assertThat(undone.revision().undoState()).isEqualTo(UndoState.NONE);
    }

    @Test
    void undo_takesTwoHundredStepsAndMore() {
        RegionId region = workshop.region(0, 0, 4, 4);
        for (int step = 1; step <= 300; step++) {
            workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "title " + step));
        }

        for (int step = 1; step <= 300; step++) {
            workshop.undo(ANN);
        }

        assertThat(region(region).widget().title()).isEmpty();
    }

    @Test
    void restore_makesTheBoardWhatItWasAndCanBeUndone() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long number = workshop.latest();
        Board then = workshop.board();
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Delete(workshop.layout, region));
        workshop.edit(ANN, workshop.latest(), new DashboardCommand.Rename("Another"));
        Board later = workshop.board();

        workshop.stores.past.restore(BOB, workshop.dashboard, workshop.latest(), number, null);
        Board restored = workshop.board();
        workshop.undo(BOB);

        assertThat(restored.dashboard().content()).isEqualTo(then.dashboard().content());
        assertThat(restored.layout(workshop.layout).regions())
                .isEqualTo(then.layout(workshop.layout).regions());
        assertThat(workshop.board().dashboard().content())
                .isEqualTo(later.dashboard().content());
        assertThat(workshop.board().layout(workshop.layout).regions()).isEmpty();
    }

    @Test
    void difference_saysEachFieldOnceInWords() {
        RegionId region = workshop.region(0, 0, 4, 4);
        long from = workshop.latest();
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "draft"));
        workshop.edit(ANN, workshop.latest(), new RegionCommand.Retitle(workshop.layout, region, "CPU"));

        List<String> lines = workshop.stores
                .past
                .difference(ANN, workshop.dashboard, from, workshop.latest())
                .lines();

        assertThat(lines).containsExactly("region \"CPU\" on layout \"Main\": title \"\" → \"CPU\"");
    }

    @Test
    void delete_isSoftAndTakenBack() {
        workshop.stores.maker.delete(
                ANN, workshop.dashboard, workshop.board().dashboard().version(), null);

        assertThat(workshop.stores.dashboards.find(Workshop.TENANT, workshop.dashboard))
                .isEmpty();

        workshop.stores.maker.undelete(BOB, workshop.dashboard, null);

        assertThat(workshop.board().dashboard().title()).isEqualTo("Board");
    }

    private Region region(RegionId id) {
        return workshop.board().layout(workshop.layout).region(id);
    }

    private Placement placement(RegionId id) {
        return region(id).placement();
    }
}
