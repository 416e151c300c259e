package io.belvedere.presence.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Command;
import io.belvedere.edit.DashboardCommand.Restrict;
import io.belvedere.edit.Edit;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.layout.Placement;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.Renewal;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceServiceBeanTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller OWNER = new Caller(TENANT, "olga", Role.EDITOR);
    private static final Caller VIEWER = new Caller(TENANT, "vera", Role.VIEWER);
    private static final Caller FOREIGNER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOON);
    private final InMemoryBoards boards = new InMemoryBoards(clock);
    private final TestPresenceService running =
            new TestPresenceService(boards.dashboardService(), boards.layoutService(), clock);
    private final PresenceService presence = running.service();
    private final SessionId session = SessionId.random();
    private final Edited made = boards.editService().create(OWNER, NewBoard.titled("Board", ""), null);
    private final DashboardId board = made.board().dashboard().id();
    private final LayoutId layout = made.board().layouts().keySet().iterator().next();
    private final Whereabouts onLayout = new Whereabouts(board, layout, null);

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void renew_saysHowLongTheSessionLastsAndWhenToRenewIt() {
        Renewal renewal = presence.renew(VIEWER, session, onLayout);

        assertThat(renewal)
                .isEqualTo(new Renewal(
                        new Presence(session, "vera", onLayout, NOON, NOON.plusSeconds(30)), Duration.ofSeconds(10)));
        assertThat(presence.of(OWNER, board)).containsExactly(renewal.presence());
    }

    @Test
    void renew_ofAnExpiredSessionJoinsAgain() {
        presence.renew(VIEWER, session, onLayout);
        clock.advance(Duration.ofSeconds(30));
        assertThat(presence.of(OWNER, board)).isEmpty();

        Renewal again = presence.renew(VIEWER, session, onLayout);

        assertThat(again.presence().joinedAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void renew_withARegionIsForWhoMayEdit() {
        Whereabouts editing = new Whereabouts(board, layout, newRegion());

        presence.renew(OWNER, session, editing);

        assertThat(presence.of(VIEWER, board)).extracting(Presence::whereabouts).containsExactly(editing);
        assertRefused(Problem.FORBIDDEN, () -> presence.renew(VIEWER, SessionId.random(), editing));
    }

    @Test
    void renew_refusesWhatTheDashboardDoesNotHave() {
        Whereabouts noRegion = new Whereabouts(board, layout, RegionId.random());
        Whereabouts noLayout = new Whereabouts(board, LayoutId.random(), null);
        DashboardId other = boards.editService()
                .create(OWNER, NewBoard.titled("Other", ""), null)
                .board()
                .dashboard()
                .id();

        assertRefused(Problem.NOT_FOUND, Map.of("kind", "region"), () -> presence.renew(OWNER, session, noRegion));
        assertRefused(Problem.NOT_FOUND, Map.of("kind", "layout"), () -> presence.renew(OWNER, session, noLayout));
        assertRefused(
                Problem.NOT_FOUND,
                Map.of("kind", "layout"),
                () -> presence.renew(OWNER, session, new Whereabouts(other, layout, null)));
        assertThat(presence.of(OWNER, board)).isEmpty();
    }

    @Test
    void dashboardThatMayNotBeViewed_isAsIfItDidNotExist() {
        edit(new Restrict(true));

        assertRefused(Problem.NOT_FOUND, () -> presence.renew(VIEWER, session, onLayout));
        assertRefused(Problem.NOT_FOUND, () -> presence.of(VIEWER, board));
        assertRefused(Problem.NOT_FOUND, () -> presence.renew(FOREIGNER, session, onLayout));
    }

    @Test
    void leave_endsOnesOwnSessionsOnly() {
        presence.renew(VIEWER, session, onLayout);

        presence.leave(OWNER, session);
        assertThat(presence.of(OWNER, board)).hasSize(1);
        presence.leave(VIEWER, session);

        assertThat(presence.of(OWNER, board)).isEmpty();
    }

    @Test
    void renew_refusesTheEleventhSessionOfAUser() {
        for (int number = 0; number < 10; number++) {
            presence.renew(VIEWER, SessionId.random(), onLayout);
        }

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "sessionsPerUser", "limit", "10", "retryAfterSeconds", "30"),
                () -> presence.renew(VIEWER, session, onLayout));
    }

    private RegionId newRegion() {
        RegionId id = RegionId.random();
        Widget widget = new Widget(WidgetType.STAT, "Load", "", List.of(), WidgetOptions.NONE);
        edit(new RegionCommand.Add(layout, id, new Placement(0, 0, 6, 4), widget));
        return id;
    }

    private void edit(Command command) {
        boards.editService().edit(OWNER, new Edit(board, 1, null, Overlap.REFUSE, List.of(command)));
    }
}
