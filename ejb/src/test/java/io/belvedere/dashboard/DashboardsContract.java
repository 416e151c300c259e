package io.belvedere.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of dashboards keeps to. */
public abstract class DashboardsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Dashboards dashboards();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @Test
    public void find_returnsWhatWasInserted() {
        Dashboard dashboard = aDashboard(newTenant(), "Überblick 🚀 عربي", NOON);

        Dashboard inserted = dashboards().insert(dashboard);

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(inserted)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(dashboard);
        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).contains(inserted);
    }

    @Test
    public void find_keepsTheLongestText() {
        String title = "🚀".repeat(Dashboard.MAX_TITLE_LENGTH);
        String description = "ß\n".repeat(Dashboard.MAX_DESCRIPTION_LENGTH / 2 - 1) + "€€";
        Dashboard dashboard =
                new Dashboard(DashboardId.random(), newTenant(), title, description, "ada", NOON, NOON, 0);

        Dashboard inserted = dashboards().insert(dashboard);

        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).contains(inserted);
        assertThat(inserted.title()).isEqualTo(title);
        assertThat(inserted.description()).isEqualTo(description);
    }

    @Test
    public void insert_keepsMicroseconds() {
        Dashboard inserted = dashboards().insert(aDashboard(newTenant(), "a", NOON.plusNanos(999)));

        assertThat(inserted.createdAt()).isEqualTo(NOON);
        assertThat(dashboards().find(inserted.tenant(), inserted.id())).contains(inserted);
    }

    @Test
    public void insert_refusesIdThatIsTaken() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        assertRefused(Problem.CONFLICT, () -> dashboards().insert(dashboard));
    }

    @Test
    public void find_returnsEmptyForOtherTenant() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        assertThat(dashboards().find(newTenant(), dashboard.id())).isEmpty();
    }

    @Test
    public void list_walksAllPagesInOrderDespiteTies() {
        TenantId tenant = newTenant();
        List<Dashboard> inserted = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            inserted.add(dashboards().insert(aDashboard(tenant, "d" + number, NOON.plusMillis(number / 10))));
        }

        List<Dashboard> walked = walk(tenant, 4);

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo((a, b) -> a.createdAt().equals(b.createdAt())
                        ? a.id().toString().compareTo(b.id().toString())
                        : a.createdAt().compareTo(b.createdAt()));
    }

    @Test
    public void list_staysInPlaceWhenItsAnchorIsDeleted() {
        TenantId tenant = newTenant();
        Dashboard first = dashboards().insert(aDashboard(tenant, "first", NOON));
        Dashboard second = dashboards().insert(aDashboard(tenant, "second", NOON.plusSeconds(1)));
        dashboards().delete(first);

        Page<Dashboard> rest = dashboards().list(tenant, new PageRequest(10, positionOf(first)));

        assertThat(rest.items()).containsExactly(second);
    }

    @Test
    public void list_showsOwnTenantOnly() {
        dashboards().insert(aDashboard(newTenant(), "a", NOON));

        assertThat(dashboards().list(newTenant(), new PageRequest(10, null)).items())
                .isEmpty();
    }

    @Test
    public void update_makesNextVersion() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        Dashboard second = dashboards().update(first.renamed("b", NOON.plusSeconds(1)));
        Dashboard third = dashboards().update(second);

        assertThat(third)
                .isEqualTo(new Dashboard(first.id(), first.tenant(), "b", "", "ada", NOON, NOON.plusSeconds(1), 3));
        assertThat(dashboards().find(first.tenant(), first.id())).contains(third);
    }

    @Test
    public void update_refusesStaleVersion() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        dashboards().update(first.renamed("b", NOON));

        assertStale(1, 2, () -> dashboards().update(first.renamed("c", NOON)));
    }

    @Test
    public void update_letsExactlyOneOfManyWin() throws InterruptedException {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        List<Outcome<Dashboard>> outcomes = Racing.race(6, () -> dashboards().update(first.renamed("b", NOON)));

        assertThat(outcomes).filteredOn(Outcome::isSuccess).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.isSuccess()).allSatisfy(outcome -> assertThat(
                        outcome.failure())
                .isInstanceOfSatisfying(BelvedereException.class, refusal -> assertThat(refusal.details())
                        .containsEntry("currentVersion", "2")));
    }

    @Test
    public void update_refusesOtherTenantAndUnknownId() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        Dashboard moved = new Dashboard(dashboard.id(), newTenant(), "b", "", "eve", NOON, NOON, 1);
        Dashboard unknown = aDashboard(dashboard.tenant(), "b", NOON);

        assertRefused(Problem.NOT_FOUND, () -> dashboards().update(moved));
        assertRefused(Problem.NOT_FOUND, () -> dashboards().update(unknown));
    }

    @Test
    public void delete_hidesDashboard() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        dashboards().delete(dashboard);

        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).isEmpty();
        assertThat(dashboards()
                        .list(dashboard.tenant(), new PageRequest(10, null))
                        .items())
                .isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> dashboards().update(dashboard));
        assertRefused(Problem.NOT_FOUND, () -> dashboards().delete(dashboard));
    }

    @Test
    public void delete_refusesStaleVersionAndOtherTenant() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        dashboards().update(first);
        Dashboard moved = new Dashboard(first.id(), newTenant(), "a", "", "eve", NOON, NOON, 2);

        assertStale(1, 2, () -> dashboards().delete(first));
        assertRefused(Problem.NOT_FOUND, () -> dashboards().delete(moved));
    }

    private List<Dashboard> walk(TenantId tenant, int size) {
        List<Dashboard> walked = new ArrayList<>();
        Page<Dashboard> page = dashboards().list(tenant, new PageRequest(size, null));
        walked.addAll(page.items());
        while (page.hasMore()) {
            page = dashboards().list(tenant, new PageRequest(size, positionOf(walked.get(walked.size() - 1))));
            walked.addAll(page.items());
        }
        return walked;
    }

    private static Dashboard aDashboard(TenantId tenant, String title, Instant createdAt) {
        return new Dashboard(DashboardId.random(), tenant, title, "", "ada", createdAt, NOON, 0);
    }

    private static Position positionOf(Dashboard dashboard) {
        return Position.at(dashboard.createdAt(), dashboard.id());
    }
}
