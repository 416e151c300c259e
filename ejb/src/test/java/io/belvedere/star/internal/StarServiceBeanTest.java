package io.belvedere.star.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.DashboardCommand.Restrict;
import io.belvedere.edit.Edit;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.star.InMemoryStars;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StarServiceBeanTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller OWNER = new Caller(TENANT, "olga", Role.EDITOR);
    private static final Caller ADA = new Caller(TENANT, "ada", Role.VIEWER);
    private static final Caller BOB = new Caller(TENANT, "bob", Role.EDITOR);
    private static final Caller FOREIGNER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final PageRequest START = new PageRequest(10, null);

    private final AtomicInteger seconds = new AtomicInteger();
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(seconds.getAndIncrement());
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final StarService stars = TestStarService.over(new InMemoryStars(), boards.dashboardService(), clock);

    @Test
    void star_isKeptOnceWithItsTime() {
        DashboardId board = newBoard();

        Star first = stars.star(ADA, board);
        Star again = stars.star(ADA, board);
        Star second = stars.star(BOB, board);

        assertThat(again).isEqualTo(first);
        assertThat(stars.list(OWNER, board, START).items()).containsExactly(first, second);
        assertThat(stars.counts(OWNER, List.of(board))).containsOnly(Map.entry(board, 2L));
        assertThat(stars.starred(ADA, List.of(board))).containsExactly(board);
        assertThat(stars.starred(OWNER, List.of(board))).isEmpty();
    }

    @Test
    void unstar_takesBackOnesOwnAsOftenAsAsked() {
        DashboardId board = newBoard();
        stars.star(ADA, board);
        Star bobs = stars.star(BOB, board);

        stars.unstar(ADA, board);
        stars.unstar(ADA, board);

        assertThat(stars.list(OWNER, board, START).items()).containsExactly(bobs);
    }

    @Test
    void whatMayNotBeViewed_isAsIfItDidNotExist() {
        DashboardId board = newBoard();
        stars.star(ADA, board);
        restrict(board);

        assertRefused(Problem.NOT_FOUND, () -> stars.star(ADA, board));
        assertRefused(Problem.NOT_FOUND, () -> stars.unstar(ADA, board));
        assertRefused(Problem.NOT_FOUND, () -> stars.list(FOREIGNER, board, START));
        assertThat(stars.counts(ADA, List.of(board))).containsOnly(Map.entry(board, 0L));
        assertThat(stars.firstPages(ADA, List.of(board), 5)).containsOnly(Map.entry(board, Page.empty()));
        assertThat(stars.counts(OWNER, List.of(board))).containsOnly(Map.entry(board, 1L));
    }

    @Test
    void firstPages_haveOneForEachThatWasAskedFor() {
        DashboardId starred = newBoard();
        DashboardId plain = newBoard();
        Star star = stars.star(ADA, starred);

        Map<DashboardId, Page<Star>> pages = stars.firstPages(OWNER, List.of(starred, plain), 5);

        assertThat(pages.get(starred)).extracting(Page::items).isEqualTo(List.of(star));
        assertThat(pages.get(plain)).isEqualTo(Page.empty());
    }

    private DashboardId newBoard() {
        return boards.editService()
                .create(OWNER, NewBoard.titled("Board", ""), null)
                .board()
                .dashboard()
                .id();
    }

    private void restrict(DashboardId board) {
        boards.editService().edit(OWNER, new Edit(board, 1, null, Overlap.REFUSE, List.of(new Restrict(true))));
    }
}
