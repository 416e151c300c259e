package io.belvedere.comment.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentService;
import io.belvedere.comment.InMemoryComments;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Command;
import io.belvedere.edit.DashboardCommand.Restrict;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentServiceBeanTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller OWNER = new Caller(TENANT, "olga", Role.EDITOR);
    private static final Caller ADA = new Caller(TENANT, "ada", Role.VIEWER);
    private static final Caller BOB = new Caller(TENANT, "bob", Role.EDITOR);
    private static final Caller FOREIGNER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final PageRequest START = new PageRequest(10, null);

    private final AtomicInteger seconds = new AtomicInteger();
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(seconds.getAndIncrement());
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final CommentService comments =
            TestCommentService.over(new InMemoryComments(), boards.dashboardService(), boards.layoutService(), clock);
    private final Edited made = boards.editService().create(OWNER, NewBoard.titled("Board", ""), null);
    private final DashboardId board = made.board().dashboard().id();

    @Test
    void add_isForWhoMayView() {
        Comment comment = comments.add(ADA, board, null, " Look *here* ");

        assertThat(comment.author()).isEqualTo("ada");
        assertThat(comment.text()).isEqualTo("Look *here*");
        assertThat(comment.editedAt()).isNull();
        assertThat(comments.get(OWNER, comment.id())).isEqualTo(comment);
        assertThat(comments.counts(OWNER, List.of(board))).containsOnly(Map.entry(board, 1L));
    }

    @Test
    void add_canBeAboutARegion() {
        RegionId region = newRegion();
        Comment onBoard = comments.add(ADA, board, null, "a");
        Comment onRegion = comments.add(BOB, board, region, "b");

        assertThat(list(Optional.empty())).containsExactly(onBoard, onRegion);
        assertThat(list(Optional.of(region))).containsExactly(onRegion);
    }

    @Test
    void add_refusesRegionOfNoLayoutOfTheDashboard() {
        assertRefused(
                Problem.INVALID, Map.of("field", "region"), () -> comments.add(ADA, board, RegionId.random(), "hm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "<b>bold</b>", "[click](javascript:alert(1))", " \n ", "a\u0000"})
    void text_thatIsUnsafeOrEmptyIsRefused(String text) {
        Comment comment = comments.add(ADA, board, null, "fine");

        assertRefused(Problem.INVALID, () -> comments.add(ADA, board, null, text));
        assertRefused(Problem.INVALID, () -> comments.edit(ADA, comment.id(), 1, text));
    }

    @Test
    void edit_isForTheAuthor() {
        Comment comment = comments.add(ADA, board, null, "a");

        Comment edited = comments.edit(ADA, comment.id(), 1, "b");

        assertThat(edited.text()).isEqualTo("b");
        assertThat(edited.editedAt()).isAfter(edited.createdAt());
        assertStale(1, 2, () -> comments.edit(ADA, comment.id(), 1, "c"));
        assertRefused(Problem.FORBIDDEN, () -> comments.edit(OWNER, comment.id(), 2, "c"));
    }

    @Test
    void delete_isForTheAuthorAndWhoAdministersTheDashboard() {
        Comment first = comments.add(ADA, board, null, "a");
        Comment second = comments.add(ADA, board, null, "b");

        assertRefused(Problem.FORBIDDEN, () -> comments.delete(BOB, first.id(), 1));
        comments.delete(ADA, first.id(), 1);
        comments.delete(OWNER, second.id(), 1);

        assertThat(list(Optional.empty())).isEmpty();
    }

    @Test
    void whatMayNotBeViewed_isAsIfItDidNotExist() {
        Comment comment = comments.add(ADA, board, null, "a");
        restrict();

        assertRefused(Problem.NOT_FOUND, () -> comments.get(ADA, comment.id()));
        assertRefused(Problem.NOT_FOUND, () -> comments.add(ADA, board, null, "b"));
        assertRefused(Problem.NOT_FOUND, () -> comments.edit(ADA, comment.id(), 1, "b"));
        assertRefused(Problem.NOT_FOUND, () -> comments.delete(ADA, comment.id(), 1));
        assertRefused(Problem.NOT_FOUND, () -> comments.list(FOREIGNER, board, Optional.empty(), START));
        assertThat(comments.counts(ADA, List.of(board))).containsOnly(Map.entry(board, 0L));
        assertThat(comments.firstPages(ADA, List.of(board), 5)).containsOnly(Map.entry(board, Page.empty()));
    }

    private List<Comment> list(Optional<RegionId> region) {
        return comments.list(OWNER, board, region, START).items();
    }

    private RegionId newRegion() {
        RegionId id = RegionId.random();
        Layout layout = made.board().layouts().values().iterator().next();
        Widget widget = new Widget(WidgetType.STAT, "Load", "", List.of(), WidgetOptions.NONE);
        edit(new RegionCommand.Add(layout.id(), id, new Placement(0, 0, 6, 4), widget));
        return id;
    }

    private void restrict() {
        edit(new Restrict(true));
    }

    private void edit(Command command) {
        boards.editService().edit(OWNER, new Edit(board, 1, null, Overlap.REFUSE, List.of(command)));
    }
}
