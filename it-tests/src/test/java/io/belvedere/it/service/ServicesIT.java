package io.belvedere.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Placement;
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
    private static final Widget WIDGET = new Widget(WidgetType.STAT, "CPU", WidgetOptions.NONE);

    private static final int READING_AT_A_TIME = 16;
    private static final int BREAKER_WINDOW = 20;

    @Inject
    private DashboardService dashboards;

    @Inject
    private LayoutService layouts;

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

    @Test
    void create_makesTheDashboardWithItsFirstLayout() {
        Dashboard dashboard = dashboards.create(EDITOR, "Fleet", "");

        assertThat(firstLayout(dashboard))
                .extracting(Layout::name, Layout::version)
                .containsExactly("Main", 1L);
    }

    @Test
    void rename_onAStaleVersionPassesTheContainerUnwrapped() {
        Dashboard dashboard = dashboards.create(EDITOR, "Fleet", "");
        dashboards.rename(EDITOR, dashboard.id(), 1, "Fleet of ships");

        assertProblem(Problem.CONFLICT, () -> dashboards.rename(EDITOR, dashboard.id(), 1, "Fleet of cars"));
        assertThat(dashboards.get(EDITOR, dashboard.id()).title()).isEqualTo("Fleet of ships");
    }

    @Test
    void get_seesEveryCommittedChangeAtOnce() {
        Dashboard dashboard = dashboards.create(EDITOR, "Fleet", "");
        Layout layout = firstLayout(dashboard);
        for (int row = 0; row < 20; row++) {
            Placement placement = new Placement(0, row, 1, 1);
            layout = layouts.addRegion(EDITOR, layout.id(), layout.version(), placement, WIDGET);

            assertThat(firstLayout(dashboard)).isEqualTo(layout);
        }
    }

    @Test
    void editing_rollsBackAllOfAUnitThatFails() {
        List<DashboardId> inserted = new ArrayList<>();

        assertThatThrownBy(() -> transactions.edit(() -> {
                    inserted.add(dashboards.create(EDITOR, "Half a unit", "").id());
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
