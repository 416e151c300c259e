package io.belvedere.edit.internal;

import static io.belvedere.edit.internal.Workshop.ANN;
import static io.belvedere.edit.internal.Workshop.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.LayoutCommand;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {

    private static final RequestId REQUEST = new RequestId("r-1");
    private static final NewBoard FLEET = NewBoard.titled("Fleet", "");

    private final Workshop workshop = new Workshop();
    private final EditService edits = workshop.stores.editService();

    @Test
    void anyEdit_isAnsweredTheSecondTimeAsTheFirst() {
        everyKind(workshop.dashboard).forEach((kind, edit) -> {
            Edited first = edit.edit(new RequestId(kind)).get();
            long latest = workshop.latest();

            Edited second = edit.edit(new RequestId(kind)).get();

            assertThat(second.revision()).as(kind).isEqualTo(first.revision());
            assertThat(second.board().dashboard().id())
                    .isEqualTo(first.board().dashboard().id());
            assertThat(workshop.latest()).as(kind).isEqualTo(latest);
        });
    }

    @Test
    void anyEdit_isRefusedUnderTheRequestIdOfAnotherKind() {
        Edited renamed = workshop.edit(ANN, 1, Overlap.REFUSE, REQUEST, new DashboardCommand.Rename("Renamed"));

        everyKind(workshop.dashboard).forEach((kind, edit) -> {
            if (!kind.equals("edit")) {
                BelvedereException refusal = refusal(edit.edit(REQUEST));

                assertThat(refusal.problem()).as(kind).isEqualTo(Problem.CONFLICT);
                assertThat(refusal).hasMessageContainingAll("request id r-1", "EDIT", workshop.dashboard.toString());
                assertThat(refusal.details()).containsEntry("field", "request id");
            }
        });
        assertThat(workshop.latest()).isEqualTo(renamed.revision().number());
    }

    @Test
    void anyEdit_isRefusedUnderTheRequestIdOfAnotherBoard() {
        workshop.edit(ANN, 1, Overlap.REFUSE, REQUEST, new DashboardCommand.Rename("Renamed"));
        DashboardId other = edits.create(ANN, FLEET, null).revision().dashboard();

        everyKind(other).forEach((kind, edit) -> {
            BelvedereException refusal = refusal(edit.edit(REQUEST));

            assertThat(refusal.problem()).as(kind).isEqualTo(Problem.CONFLICT);
            assertThat(refusal).hasMessageContainingAll("request id r-1", workshop.dashboard.toString());
        });
    }

    @Test
    void create_isRefusedWithAnotherIdThanTheFirstTime() {
        NewBoard one = new NewBoard(DashboardId.random(), DashboardContent.titled("One", ""), List.of());
        DashboardId otherId = DashboardId.random();
        NewBoard other = new NewBoard(otherId, DashboardContent.titled("Other", ""), List.of());
        edits.create(ANN, one, REQUEST);

        assertThat(refusal(() -> edits.create(ANN, other, REQUEST)).problem()).isEqualTo(Problem.CONFLICT);
        assertThat(workshop.stores.dashboards.find(Workshop.TENANT, otherId)).isEmpty();
    }

    @Test
    void create_isAnsweredWithTheWholeBoardAsItStands() {
        DashboardId id = edits.create(ANN, FLEET, REQUEST).revision().dashboard();
        LayoutId added = LayoutId.random();
        edits.edit(BOB, Edit.of(id, 1, new LayoutCommand.Add(added, "Second")));

        Edited again = edits.create(ANN, FLEET, REQUEST);

        assertThat(again.board().layouts()).hasSize(2).containsKey(added);
    }

    @Test
    void copy_isAnsweredThoughTheSourceHasGone() {
        Edited copy = edits.copy(ANN, workshop.dashboard, "Copy", REQUEST);
        edits.delete(ANN, workshop.dashboard, 1, null);

        assertThat(edits.copy(ANN, workshop.dashboard, "Copy", REQUEST).revision())
                .isEqualTo(copy.revision());
    }

    @Test
    void edit_thatSaysTheWholeBoardIsAnsweredWithItsMaking() {
        NewBoard board = new NewBoard(DashboardId.random(), DashboardContent.titled("As code", ""), List.of());
        Edited made = edits.create(ANN, board, REQUEST);
        DashboardId id = made.revision().dashboard();
        DashboardCommand.Become become = new DashboardCommand.Become(
                board.content(), List.copyOf(made.board().layouts().values()));
        edits.edit(BOB, Edit.of(id, 1, new DashboardCommand.Rename("Bob's")));

        Edited again = edits.edit(ANN, new Edit(id, 2, REQUEST, Overlap.REFUSE, List.of(become)));

        assertThat(again.revision()).isEqualTo(made.revision());
        assertThat(again.board().dashboard().title()).isEqualTo("Bob's");
    }

    @Test
    void requestIds_ofTwoPeopleAreTwo() {
        Edited anns = edits.create(ANN, FLEET, REQUEST);

        Edited bobs = edits.create(BOB, FLEET, REQUEST);

        assertThat(bobs.revision().dashboard()).isNotEqualTo(anns.revision().dashboard());
    }

    /** Each kind of edit of a board, in an order in which each of them can be done. */
    private Map<String, Requested> everyKind(DashboardId id) {
        Map<String, Requested> kinds = new LinkedHashMap<>();
        kinds.put("create", request -> () -> edits.create(ANN, FLEET, request));
        kinds.put("copy", request -> () -> edits.copy(ANN, id, "Copy", request));
        kinds.put(
                "edit",
                request -> () -> edits.edit(
                        ANN,
                        new Edit(id, 1, request, Overlap.REFUSE, List.of(new DashboardCommand.Describe("of it")))));
        kinds.put("undo", request -> () -> edits.undo(ANN, id, UndoConflicts.REFUSE, request));
        kinds.put("redo", request -> () -> edits.redo(ANN, id, UndoConflicts.REFUSE, request));
        kinds.put("restore", request -> () -> edits.restore(ANN, id, latest(id), 1, request));
        kinds.put("delete", request -> () -> edits.delete(ANN, id, latest(id), request));
        kinds.put("undelete", request -> () -> edits.undelete(ANN, id, request));
        return kinds;
    }

    private long latest(DashboardId id) {
        return workshop.stores
                .dashboards
                .lock(Workshop.TENANT, id)
                .orElseThrow()
                .latest();
    }

    private static BelvedereException refusal(Supplier<Edited> edit) {
        return catchThrowableOfType(BelvedereException.class, edit::get);
    }

    /** An edit that is yet to get its request id. */
    private interface Requested {
        Supplier<Edited> edit(RequestId request);
    }
}
