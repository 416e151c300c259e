package io.belvedere.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.folder.FolderId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of dashboards keeps to. What it finds is the matter of {@code DashboardSearchContract}. */
public abstract class DashboardsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final PageRequest FIRST_PAGE = new PageRequest(10, null);
    private static final Viewer ANYBODY = new Viewer("anybody", false);

    protected abstract Dashboards dashboards();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** A folder that exists. */
    protected FolderId newFolder(TenantId tenant) {
        return FolderId.random();
    }

    @Test
    public void find_returnsWhatWasInserted() {
        Dashboard dashboard = aDashboard(newTenant(), "Überblick 🚀 عربي", NOON);

        Dashboard inserted = dashboards().insert(dashboard);

        assertThat(inserted).isEqualTo(dashboard);
        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).contains(dashboard);
    }

    @Test
    public void find_returnsAllContentAndSharing() {
        TenantId tenant = newTenant();
        DashboardContent content = DashboardContent.titled("full", "described")
                .withTags(List.of("a", "say \"hi\" \\ {}", "ключ", "NULL", "b,c"))
                .inFolder(newFolder(tenant))
                .withVariables(List.of(
                        variable("query", new VariableDefinition.Query("label_values(up, job)", "a.*")),
                        variable("custom", new VariableDefinition.Custom(List.of("x", "\"y\""))),
                        variable("constant", new VariableDefinition.Constant("42")),
                        variable("interval", new VariableDefinition.Interval(List.of("1m", "1h"))),
                        variable("text", new VariableDefinition.TextBox("[a-z]+"))))
                .withTimeRange(new TimeRange("now-7d", "now/d", Duration.ofSeconds(30)))
                .withDefaultLayout(LayoutId.random())
                .asTemplate(true)
                .endingAt(LATER);
        Sharing sharing = Sharing.ownedBy("ada")
                .restricted(true)
                .granting("bob \"the\" builder", Right.EDIT)
                .granting("eve", Right.ADMINISTER);
        Dashboard dashboard = new Dashboard(DashboardId.random(), tenant, content, sharing, NOON, LATER, 7);

        dashboards().insert(dashboard);

        assertThat(dashboards().find(tenant, dashboard.id())).contains(dashboard);
    }

    @Test
    public void find_keepsTheLongestText() {
        String title = "🚀".repeat(DashboardContent.MAX_TITLE_LENGTH);
        String description = "ß\n".repeat(DashboardContent.MAX_DESCRIPTION_LENGTH / 2 - 1) + "€€";
        Dashboard dashboard = aDashboard(newTenant(), "a", NOON).with(DashboardContent.titled(title, description));

        dashboards().insert(dashboard);

        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).contains(dashboard);
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
        assertThat(dashboards().lock(newTenant(), dashboard.id())).isEmpty();
    }

    @Test
    public void findAll_returnsThoseThatExist() {
        TenantId tenant = newTenant();
        Dashboard first = dashboards().insert(aDashboard(tenant, "first", NOON));
        Dashboard second = dashboards().insert(aDashboard(tenant, "second", NOON));
        Dashboard trashed = dashboards().insert(aDashboard(tenant, "trashed", NOON));
        Dashboard foreign = dashboards().insert(aDashboard(newTenant(), "foreign", NOON));
        dashboards().delete(trashed.updated(NOON, 2), "ada", NOON);

        Map<DashboardId, Dashboard> found = dashboards()
                .findAll(
                        tenant,
                        List.of(first.id(), DashboardId.random(), trashed.id(), second.id(), foreign.id(), first.id()));

        assertThat(found).isEqualTo(Map.of(first.id(), first, second.id(), second));
        assertThat(dashboards().findAll(tenant, List.of())).isEmpty();
    }

    @Test
    public void lock_saysThatNothingWasEditedYet() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        assertThat(dashboards().lock(dashboard.tenant(), dashboard.id())).contains(new Head(dashboard, 0, false));
    }

    @Test
    public void update_storesContentSharingAndVersion() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        Dashboard changed = first.with(first.content().withTitle("b").withTags(List.of("new")))
                .with(first.sharing().granting("bob", Right.VIEW))
                .updated(LATER, 5);

        dashboards().update(changed);

        assertThat(dashboards().find(first.tenant(), first.id())).contains(changed);
    }

    @Test
    public void update_takesValuesAway() {
        TenantId tenant = newTenant();
        DashboardContent full = DashboardContent.titled("a", "b")
                .withTags(List.of("t"))
                .inFolder(newFolder(tenant))
                .withDefaultLayout(LayoutId.random())
                .endingAt(LATER);
        Dashboard first = dashboards().insert(aDashboard(tenant, "a", NOON).with(full));
        Dashboard bare = first.with(DashboardContent.titled("a", "")).updated(LATER, 2);

        dashboards().update(bare);

        assertThat(dashboards().find(tenant, first.id())).contains(bare);
    }

    @Test
    public void update_refusesVersionThatIsNotNewer() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        dashboards().update(first.updated(LATER, 4));

        assertStale(4, 4, () -> dashboards().update(first.updated(LATER, 4)));
        assertStale(3, 4, () -> dashboards().update(first.updated(LATER, 3)));
    }

    @Test
    public void update_refusesOtherTenantAndUnknownId() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        Dashboard moved = in(newTenant(), dashboard).updated(NOON, 2);
        Dashboard unknown = aDashboard(dashboard.tenant(), "b", NOON);

        assertRefused(Problem.NOT_FOUND, () -> dashboards().update(moved));
        assertRefused(Problem.NOT_FOUND, () -> dashboards().update(unknown));
        assertRefused(Problem.NOT_FOUND, () -> dashboards().delete(moved, "eve", NOON));
    }

    @Test
    public void delete_hidesDashboardFromAllButTheTrash() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        Dashboard deleted = dashboard.updated(LATER, 2);

        dashboards().delete(deleted, "bob", LATER);

        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).isEmpty();
        assertThat(search(dashboard.tenant()).items()).isEmpty();
        assertThat(trash(dashboard.tenant(), ANYBODY)).containsExactly(new Trashed(deleted, "bob", LATER));
        assertThat(dashboards().lock(dashboard.tenant(), dashboard.id())).contains(new Head(deleted, 0, true));
    }

    @Test
    public void undelete_bringsItBack() {
        Dashboard dashboard = dashboards().insert(aDashboard(newTenant(), "a", NOON));
        dashboards().delete(dashboard.updated(LATER, 2), "bob", LATER);
        Dashboard back = dashboard.updated(LATER, 3);

        dashboards().undelete(back);

        assertThat(dashboards().find(dashboard.tenant(), dashboard.id())).contains(back);
        assertThat(search(dashboard.tenant()).items()).containsExactly(back);
        assertThat(trash(dashboard.tenant(), ANYBODY)).isEmpty();
    }

    @Test
    public void delete_refusesVersionThatIsNotNewer() {
        Dashboard first = dashboards().insert(aDashboard(newTenant(), "a", NOON));

        assertStale(1, 1, () -> dashboards().delete(first, "ada", NOON));
        assertStale(1, 1, () -> dashboards().undelete(first));
    }

    @Test
    public void trash_walksAllPagesLastDeletedFirst() {
        TenantId tenant = newTenant();
        for (int number = 0; number < 11; number++) {
            Dashboard dashboard = dashboards().insert(aDashboard(tenant, "d" + number, NOON));
            dashboards().delete(dashboard.updated(LATER, 2), "ada", LATER.plusSeconds(number / 3));
        }

        List<Trashed> walked = Walk.of(2, page -> dashboards().trash(tenant, ANYBODY, page));

        assertThat(walked)
                .hasSize(11)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.deletedAt().equals(b.deletedAt())
                        ? a.dashboard()
                                .id()
                                .toString()
                                .compareTo(b.dashboard().id().toString())
                        : b.deletedAt().compareTo(a.deletedAt()));
    }

    @Test
    public void trash_hidesRestrictedFromWhoHasNoGrant() {
        TenantId tenant = newTenant();
        Dashboard secret = dashboards()
                .insert(aDashboard(tenant, "secret", NOON)
                        .with(Sharing.ownedBy("ada").restricted(true).granting("bob", Right.VIEW)));
        Dashboard deleted = secret.updated(LATER, 2);
        dashboards().delete(deleted, "ada", LATER);

        assertThat(trash(tenant, ANYBODY)).isEmpty();
        assertThat(trash(tenant, new Viewer("ada", false))).hasSize(1);
        assertThat(trash(tenant, new Viewer("bob", false))).hasSize(1);
        assertThat(trash(tenant, new Viewer("root", true))).hasSize(1);
    }

    @Test
    public void ended_findsTemporaryOnesOfAllTenantsLongestEndedFirst() {
        Instant ages = Instant.parse("1990-01-01T00:00:00Z");
        Dashboard second = dashboards().insert(ending(newTenant(), ages.plusSeconds(1)));
        Dashboard first = dashboards().insert(ending(newTenant(), ages));
        Dashboard trashed = dashboards().insert(ending(newTenant(), ages));
        dashboards().insert(ending(newTenant(), ages.plusSeconds(2)));
        dashboards().insert(aDashboard(newTenant(), "lasting", NOON));
        dashboards().delete(trashed.updated(NOON, 2), "ada", NOON);

        assertThat(dashboards().ended(ages.plusSeconds(1), 10)).containsExactly(first, second);
        assertThat(dashboards().ended(ages.plusSeconds(1), 1)).containsExactly(first);
        assertThat(dashboards().ended(ages.minusSeconds(1), 10)).isEmpty();
    }

    @Test
    public void purge_deletesForGoodWhatWasDeletedBefore() {
        Instant ages = Instant.parse("1990-01-01T00:00:00Z");
        TenantId tenant = newTenant();
        Dashboard old = dashboards().insert(aDashboard(tenant, "old", NOON));
        Dashboard younger = dashboards().insert(aDashboard(tenant, "younger", NOON));
        Dashboard alive = dashboards().insert(aDashboard(tenant, "alive", NOON));
        dashboards().delete(old.updated(NOON, 2), "ada", ages);
        dashboards().delete(younger.updated(NOON, 2), "ada", ages.plusSeconds(1));

        assertThat(dashboards().purge(ages, 10)).isZero();
        assertThat(dashboards().purge(ages.plusSeconds(1), 10)).isEqualTo(1);

        assertThat(dashboards().lock(tenant, old.id())).isEmpty();
        assertThat(dashboards().lock(tenant, younger.id())).isPresent();
        assertThat(dashboards().find(tenant, alive.id())).isPresent();
    }

    @Test
    public void purge_deletesNoMoreThanTheLimit() {
        Instant ages = Instant.parse("1990-01-01T00:00:00Z");
        TenantId tenant = newTenant();
        for (int number = 0; number < 3; number++) {
            Dashboard dashboard = dashboards().insert(aDashboard(tenant, "old", NOON));
            dashboards().delete(dashboard.updated(NOON, 2), "ada", ages);
        }

        assertThat(dashboards().purge(ages.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(dashboards().purge(ages.plusSeconds(1), 2)).isEqualTo(1);
    }

    private Page<Dashboard> search(TenantId tenant) {
        return dashboards()
                .search(
                        tenant,
                        new DashboardQuery(
                                ANYBODY,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                DashboardQuery.Order.CREATED),
                        FIRST_PAGE);
    }

    private List<Trashed> trash(TenantId tenant, Viewer viewer) {
        return dashboards().trash(tenant, viewer, FIRST_PAGE).items();
    }

    private static Dashboard ending(TenantId tenant, Instant end) {
        Dashboard dashboard = aDashboard(tenant, "temporary", NOON);
        return dashboard.with(dashboard.content().endingAt(end));
    }

    private static Variable variable(String name, VariableDefinition definition) {
        return new Variable(name, "Label of " + name, 3, definition, false, false, List.of("42"));
    }

    private static Dashboard in(TenantId tenant, Dashboard dashboard) {
        return new Dashboard(
                dashboard.id(), tenant, dashboard.content(), dashboard.sharing(), NOON, NOON, dashboard.version());
    }

    static Dashboard aDashboard(TenantId tenant, String title, Instant createdAt) {
        return new Dashboard(
                DashboardId.random(),
                tenant,
                DashboardContent.titled(title, ""),
                Sharing.ownedBy("ada"),
                createdAt,
                NOON,
                1);
    }
}
