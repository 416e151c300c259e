package io.belvedere.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of stars keeps to. */
public abstract class StarsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Stars stars();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** A dashboard that exists. */
    protected abstract DashboardId newDashboard(TenantId tenant);

    @Test
    public void insert_keepsTheFirst() {
        TenantId tenant = newTenant();
        Star first = new Star(tenant, newDashboard(tenant), "ada", NOON);
        Star second = new Star(tenant, first.dashboard(), "ada", NOON.plusSeconds(60));

        assertThat(stars().insert(first)).isEqualTo(first);
        assertThat(stars().insert(second)).isEqualTo(first);
        assertThat(list(first)).containsExactly(first);
    }

    @Test
    public void insert_keepsMicroseconds() {
        TenantId tenant = newTenant();
        Star star = new Star(tenant, newDashboard(tenant), "ada", NOON.plusNanos(999));

        Star inserted = stars().insert(star);

        assertThat(inserted.createdAt()).isEqualTo(NOON);
        assertThat(list(star)).containsExactly(inserted);
    }

    @Test
    public void insert_keepsOneOfMany() throws InterruptedException {
        TenantId tenant = newTenant();
        Star star = new Star(tenant, newDashboard(tenant), "ada", NOON);

        List<Outcome<Star>> outcomes = Racing.race(6, () -> stars().insert(star));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(star));
        assertThat(list(star)).containsExactly(star);
    }

    @Test
    public void delete_takesBackOnce() {
        TenantId tenant = newTenant();
        Star ada = stars().insert(new Star(tenant, newDashboard(tenant), "ada", NOON));
        Star bob = stars().insert(new Star(tenant, ada.dashboard(), "bob", NOON));

        assertThat(stars().delete(tenant, ada.dashboard(), "ada")).isTrue();
        assertThat(stars().delete(tenant, ada.dashboard(), "ada")).isFalse();
        assertThat(stars().delete(newTenant(), bob.dashboard(), "bob")).isFalse();
        assertThat(list(ada)).containsExactly(bob);
    }

    @Test
    public void list_walksAllPagesFirstOnesFirst() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        List<Star> inserted = new ArrayList<>();
        for (int number = 0; number < 11; number++) {
            inserted.add(
                    stars().insert(new Star(tenant, dashboard, "user-" + (50 - number), NOON.plusMillis(number / 4))));
        }
        stars().insert(new Star(tenant, newDashboard(tenant), "ada", NOON));

        List<Star> walked = walk(tenant, dashboard, 3);

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo((a, b) -> a.createdAt().equals(b.createdAt())
                        ? a.user().compareTo(b.user())
                        : a.createdAt().compareTo(b.createdAt()));
    }

    @Test
    public void firstPages_beginEachList() {
        TenantId tenant = newTenant();
        DashboardId three = newDashboard(tenant);
        DashboardId one = newDashboard(tenant);
        DashboardId none = newDashboard(tenant);
        Star second = stars().insert(new Star(tenant, three, "ada", NOON.plusSeconds(1)));
        Star first = stars().insert(new Star(tenant, three, "bob", NOON));
        stars().insert(new Star(tenant, three, "cyd", NOON.plusSeconds(1)));
        Star only = stars().insert(new Star(tenant, one, "cyd", NOON));

        Map<DashboardId, Page<Star>> pages = stars().firstPages(tenant, List.of(three, one, none), 2);

        assertThat(pages).containsOnlyKeys(three, one);
        assertThat(pages.get(three)).isEqualTo(stars().list(tenant, three, new PageRequest(2, null)));
        assertThat(pages.get(three)).extracting(Page::items).isEqualTo(List.of(first, second));
        assertThat(pages.get(three)).extracting(Page::hasMore).isEqualTo(true);
        assertThat(pages.get(one)).extracting(Page::items).isEqualTo(List.of(only));
        assertThat(pages.get(one)).extracting(Page::hasMore).isEqualTo(false);
        assertThat(stars().firstPages(newTenant(), List.of(three), 2)).isEmpty();
        assertThat(stars().firstPages(tenant, List.of(), 2)).isEmpty();
    }

    @Test
    public void starredBy_isAboutThatUser() {
        TenantId tenant = newTenant();
        DashboardId hers = newDashboard(tenant);
        DashboardId his = newDashboard(tenant);
        DashboardId notAsked = newDashboard(tenant);
        stars().insert(new Star(tenant, hers, "ada", NOON));
        stars().insert(new Star(tenant, his, "bob", NOON));
        stars().insert(new Star(tenant, notAsked, "ada", NOON));

        assertThat(stars().starredBy(tenant, "ada", List.of(hers, his, DashboardId.random())))
                .containsExactly(hers);
        assertThat(stars().starredBy(newTenant(), "ada", List.of(hers))).isEmpty();
        assertThat(stars().starredBy(tenant, "ada", List.of())).isEmpty();
    }

    @Test
    public void counts_countEachDashboard() {
        TenantId tenant = newTenant();
        DashboardId two = newDashboard(tenant);
        DashboardId one = newDashboard(tenant);
        DashboardId none = newDashboard(tenant);
        stars().insert(new Star(tenant, two, "ada", NOON));
        stars().insert(new Star(tenant, two, "bob", NOON));
        stars().insert(new Star(tenant, one, "ada", NOON));

        assertThat(stars().counts(tenant, List.of(two, one, none)))
                .containsOnly(Map.entry(two, 2L), Map.entry(one, 1L));
        assertThat(stars().counts(newTenant(), List.of(two))).isEmpty();
        assertThat(stars().counts(tenant, List.of())).isEmpty();
    }

    private List<Star> list(Star of) {
        return stars().list(of.tenant(), of.dashboard(), new PageRequest(10, null))
                .items();
    }

    private List<Star> walk(TenantId tenant, DashboardId dashboard, int size) {
        Page<Star> page = stars().list(tenant, dashboard, new PageRequest(size, null));
        List<Star> walked = new ArrayList<>(page.items());
        while (page.hasMore()) {
            page = stars().list(
                            tenant, dashboard, new PageRequest(size, page.next().orElseThrow()));
            walked.addAll(page.items());
        }
        return walked;
    }
}
