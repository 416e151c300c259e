package io.belvedere.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditConflictException;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.RegionCommand;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Placement;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ServicesIT {

    private static final Caller EDITOR = new Caller(TenantId.OPERATORS, "ada", Role.EDITOR);
    private static final Widget WIDGET = new Widget(WidgetType.STAT, "CPU", "", List.of(), WidgetOptions.NONE);

    private static final int READING_AT_A_TIME = 16;
    private static final int BREAKER_WINDOW = 20;

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

    @Inject
    private EditService edits;

    @Inject
    private HistoryService history;

    @Inject
    private Transactions transactions;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Resource(lookup = "jdbc/belvedere")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return ShippedEar.withTests(ServicesIT.class);
    }

    private Layout firstLayout(Dashboard dashboard) {
        return layouts.ofDashboards(EDITOR, List.of(dashboard.id()))
                .getOrDefault(dashboard.id(), List.of())
                .get(0);
    }

    private static void assertProblem(Problem expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(BelvedereException.class))
                .extracting(BelvedereException::problem)
                .isEqualTo(expected);
    }

    private Dashboard create(String title) {
        return edits.create(EDITOR, NewBoard.titled(title, ""), null).board().dashboard();
    }

    private Layout add(Dashboard dashboard, Layout layout, int row) {
        RegionCommand.Add add =
                new RegionCommand.Add(layout.id(), RegionId.random(), new Placement(0, row, 1, 1), WIDGET);
        return edits.edit(EDITOR, Edit.of(dashboard.id(), layout.version(), add))
                .board()
                .layout(layout.id());
    }

    @Test
    void create_makesTheDashboardWithItsFirstLayout() {
        Dashboard dashboard = create("Fleet");

        assertThat(firstLayout(dashboard))
                .extracting(Layout::name, Layout::version)
                .containsExactly("Main", 1L);
    }

    @Test
    void edit_inConflictPassesTheContainerUnwrapped() {
        Dashboard dashboard = create("Fleet");
        edits.edit(EDITOR, Edit.of(dashboard.id(), 1, new DashboardCommand.Rename("Fleet of ships")));

        assertThatThrownBy(() ->
                        edits.edit(EDITOR, Edit.of(dashboard.id(), 1, new DashboardCommand.Rename("Fleet of cars"))))
                .isInstanceOf(EditConflictException.class);
        assertThat(dashboards.get(EDITOR, dashboard.id()).title()).isEqualTo("Fleet of ships");
    }

    @Test
    void get_seesEveryCommittedChangeAtOnce() {
        Dashboard dashboard = create("Fleet");
        Layout layout = firstLayout(dashboard);
        for (int row = 0; row < 20; row++) {
            layout = add(dashboard, layout, row);

            assertThat(firstLayout(dashboard)).isEqualTo(layout);
        }
    }

    @Test
    void undo_takesBackTwoHundredStepsAndRedoDoesThemAgain() {
        Dashboard dashboard = create("Fleet");
        Layout before = firstLayout(dashboard);
        Layout layout = before;
        for (int row = 0; row < 200; row++) {
            layout = add(dashboard, layout, row);
        }

        for (int step = 0; step < 200; step++) {
            edits.undo(EDITOR, dashboard.id(), UndoConflicts.REFUSE, null);
        }
        assertThat(firstLayout(dashboard).regions()).isEqualTo(before.regions());

        for (int step = 0; step < 200; step++) {
            edits.redo(EDITOR, dashboard.id(), UndoConflicts.REFUSE, null);
        }
        assertThat(firstLayout(dashboard).regions()).isEqualTo(layout.regions());
    }

    @Test
    void edits_ofManyAtOnceAreAllKeptAndNumberedWithoutAGap() throws Exception {
        Dashboard dashboard = create("Fleet");
        Layout layout = firstLayout(dashboard);
        List<Future<Layout>> editors = new ArrayList<>();
        for (int editor = 0; editor < 4; editor++) {
            int column = editor;
            editors.add(executor.submit(() -> addColumn(dashboard, layout, column)));
        }
        for (Future<Layout> editor : editors) {
            editor.get(60, TimeUnit.SECONDS);
        }

        assertThat(firstLayout(dashboard).regions()).hasSize(40);
        assertThat(firstLayout(dashboard).version()).isEqualTo(41);
        assertThat(history.boardAt(EDITOR, dashboard.id(), 1)
                        .layout(layout.id())
                        .regions())
                .isEmpty();
    }

    /** Ten regions in a column of its own, all on the version that everybody began with. */
    private Layout addColumn(Dashboard dashboard, Layout layout, int column) {
        Layout last = layout;
        for (int row = 0; row < 10; row++) {
            RegionCommand.Add add =
                    new RegionCommand.Add(layout.id(), RegionId.random(), new Placement(column, row, 1, 1), WIDGET);
            last = edits.edit(EDITOR, Edit.of(dashboard.id(), layout.version(), add))
                    .board()
                    .layout(layout.id());
        }
        return last;
    }

    @Test
    void restore_bringsBackAnEarlierBoard() {
        Dashboard dashboard = create("Fleet");
        Layout one = add(dashboard, firstLayout(dashboard), 0);
        Layout two = add(dashboard, one, 1);

        edits.restore(EDITOR, dashboard.id(), two.version(), one.version(), null);

        assertThat(firstLayout(dashboard).regions()).isEqualTo(one.regions());
    }

    @Test
    void editing_rollsBackAllOfAUnitThatFails() {
        List<DashboardId> inserted = new ArrayList<>();

        assertThatThrownBy(() -> transactions.edit(() -> {
                    inserted.add(create("Half a unit").id());
                    throw BelvedereException.invalid("second half", "is missing");
                }))
                .hasMessage("second half is missing");
        assertProblem(Problem.NOT_FOUND, () -> dashboards.get(EDITOR, inserted.get(0)));
    }

    @Test
    void afterCommit_runsOnlyIfTheUnitIsCommitted() {
        List<String> done = new ArrayList<>();

        transactions.edit(() -> transactions.afterCommit(() -> done.add("committed")));
        assertThatThrownBy(() -> transactions.edit(() -> {
            transactions.afterCommit(() -> done.add("rolled back"));
            throw new IllegalStateException("rolled back");
        }));

        assertThat(done).containsExactly("committed");
    }

    @Test
    void bulkhead_refusesReadersBeyondItsLimitAndStillLetsEditorsIn() throws Exception {
        CountDownLatch inside = new CountDownLatch(READING_AT_A_TIME);
        CountDownLatch leave = new CountDownLatch(1);
        List<Future<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < READING_AT_A_TIME; i++) {
            readers.add(executor.submit(() -> transactions.reading(() -> {
                inside.countDown();
                return await(leave);
            })));
        }
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();

        assertProblem(Problem.UNAVAILABLE, () -> transactions.reading(() -> "one more"));
        assertThat(transactions.<String>editing(() -> "an editor")).isEqualTo("an editor");

        leave.countDown();
        for (Future<Boolean> reader : readers) {
            assertThat(reader.get(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(transactions.<String>reading(() -> "room again")).isEqualTo("room again");
    }

    @Test
    void statementTimeout_endsASlowStatementAsDeadline() {
        long begun = System.nanoTime();

        assertProblem(Problem.DEADLINE, () -> transactions.reading(() -> sql("select pg_sleep(30)")));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        waitForClosedBreaker();
    }

    @Test
    void breaker_opensWhenConnectionsBreakAndClosesByItself() {
        for (int i = 0; i < BREAKER_WINDOW; i++) {
            assertThatThrownBy(() -> transactions.reading(() -> sql("select pg_terminate_backend(pg_backend_pid())")));
        }

        List<String> touched = new ArrayList<>();
        assertThatThrownBy(() -> transactions.reading(() -> touched.add("touched")))
                .hasMessage("the database is not reachable");
        assertThat(touched).isEmpty();

        waitForClosedBreaker();
        assertThat(transactions.<String>reading(() -> "reachable")).isEqualTo("reachable");
    }

    /** The breaker's own time has to pass; asking is how it learns that the database is back. */
    private void waitForClosedBreaker() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < giveUp) {
            try {
                transactions.reading(() -> sql("select 1"));
                return;
            } catch (BelvedereException open) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the breaker did not close");
    }

    private boolean sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            return running.execute(statement);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
