package io.belvedere.comment;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.RegionId;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of comments keeps to. */
public abstract class CommentsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Comments comments();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** A dashboard that exists. */
    protected abstract DashboardId newDashboard(TenantId tenant);

    @Test
    public void find_returnsWhatWasInserted() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        String longest = "🚀".repeat(Comment.MAX_TEXT_LENGTH);

        Comment onDashboard = comments().insert(aComment(tenant, dashboard, null, longest, NOON.plusNanos(999)));
        Comment onRegion = comments().insert(aComment(tenant, dashboard, RegionId.random(), "*hm*\n\n- a", NOON));

        assertThat(onDashboard.version()).isEqualTo(1);
        assertThat(onDashboard.createdAt()).isEqualTo(NOON);
        assertThat(comments().find(tenant, onDashboard.id())).contains(onDashboard);
        assertThat(comments().find(tenant, onRegion.id())).contains(onRegion);
        assertThat(comments().find(newTenant(), onRegion.id())).isEmpty();
    }

    @Test
    public void findAll_returnsThoseThatExist() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        Comment one = comments().insert(aComment(tenant, dashboard, null, "a", NOON));
        Comment other = comments().insert(aComment(tenant, newDashboard(tenant), RegionId.random(), "b", NOON));
        List<CommentId> ids = List.of(one.id(), CommentId.random(), other.id(), one.id());

        assertThat(comments().findAll(tenant, ids)).isEqualTo(Map.of(one.id(), one, other.id(), other));
        assertThat(comments().findAll(newTenant(), ids)).isEmpty();
        assertThat(comments().findAll(tenant, List.of())).isEmpty();
    }

    @Test
    public void insert_refusesIdThatIsTaken() {
        TenantId tenant = newTenant();
        Comment comment = comments().insert(aComment(tenant, newDashboard(tenant), null, "a", NOON));

        assertRefused(Problem.CONFLICT, () -> comments().insert(comment));
    }

    @Test
    public void list_walksAllPagesOldestFirst() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        List<Comment> inserted = new ArrayList<>();
        for (int number = 0; number < 11; number++) {
            RegionId region = number % 2 == 0 ? null : RegionId.random();
            inserted.add(comments().insert(aComment(tenant, dashboard, region, "a", NOON.plusMillis(number / 4))));
        }
        comments().insert(aComment(tenant, newDashboard(tenant), null, "elsewhere", NOON));

        List<Comment> walked = walk(tenant, dashboard, 3);

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo((a, b) -> a.createdAt().equals(b.createdAt())
                        ? a.id().toString().compareTo(b.id().toString())
                        : a.createdAt().compareTo(b.createdAt()));
    }

    @Test
    public void list_canBeOfOneRegion() {
        TenantId tenant = newTenant();
        DashboardId dashboard = newDashboard(tenant);
        RegionId region = RegionId.random();
        Comment first = comments().insert(aComment(tenant, dashboard, region, "a", NOON));
        comments().insert(aComment(tenant, dashboard, null, "b", NOON.plusSeconds(1)));
        comments().insert(aComment(tenant, dashboard, RegionId.random(), "c", NOON.plusSeconds(2)));
        Comment last = comments().insert(aComment(tenant, dashboard, region, "d", NOON.plusSeconds(3)));

        PageRequest start = new PageRequest(10, null);

        assertThat(comments()
                        .list(tenant, dashboard, Optional.of(region), start)
                        .items())
                .containsExactly(first, last);
        assertThat(comments()
                        .list(newTenant(), dashboard, Optional.of(region), start)
                        .items())
                .isEmpty();
    }

    @Test
    public void firstPages_beginEachList() {
        TenantId tenant = newTenant();
        DashboardId three = newDashboard(tenant);
        DashboardId none = newDashboard(tenant);
        comments().insert(aComment(tenant, three, null, "third", NOON.plusSeconds(2)));
        Comment second = comments().insert(aComment(tenant, three, RegionId.random(), "second", NOON.plusSeconds(1)));
        Comment first = comments().insert(aComment(tenant, three, null, "first", NOON));

        Map<DashboardId, Page<Comment>> pages = comments().firstPages(tenant, List.of(three, none), 2);

        assertThat(pages).containsOnlyKeys(three);
        assertThat(pages.get(three)).extracting(Page::items).isEqualTo(List.of(first, second));
        assertThat(pages.get(three))
                .isEqualTo(comments().list(tenant, three, Optional.empty(), new PageRequest(2, null)));
        assertThat(comments().firstPages(newTenant(), List.of(three), 2)).isEmpty();
        assertThat(comments().firstPages(tenant, List.of(), 2)).isEmpty();
    }

    @Test
    public void counts_countEachDashboard() {
        TenantId tenant = newTenant();
        DashboardId two = newDashboard(tenant);
        DashboardId none = newDashboard(tenant);
        comments().insert(aComment(tenant, two, null, "a", NOON));
        comments().insert(aComment(tenant, two, RegionId.random(), "b", NOON));

        assertThat(comments().counts(tenant, List.of(two, none))).containsOnly(Map.entry(two, 2L));
        assertThat(comments().counts(newTenant(), List.of(two))).isEmpty();
        assertThat(comments().counts(tenant, List.of())).isEmpty();
    }

    @Test
    public void update_changesTextAndSaysWhen() {
        TenantId tenant = newTenant();
        Comment comment = comments().insert(aComment(tenant, newDashboard(tenant), RegionId.random(), "a", NOON));

        Comment edited = comments().update(comment.edited("b", NOON.plusSeconds(60)));

        assertThat(edited)
                .isEqualTo(new Comment(
                        comment.id(),
                        tenant,
                        comment.dashboard(),
                        comment.region(),
                        "ada",
                        "b",
                        NOON,
                        NOON.plusSeconds(60),
                        2));
        assertThat(comments().find(tenant, comment.id())).contains(edited);
    }

    @Test
    public void update_refusesStaleVersionAndUnknownComment() {
        TenantId tenant = newTenant();
        Comment comment = comments().insert(aComment(tenant, newDashboard(tenant), null, "a", NOON));
        comments().update(comment.edited("b", NOON));
        Comment unknown = aComment(tenant, comment.dashboard(), null, "a", NOON);

        assertStale(1, 2, () -> comments().update(comment.edited("c", NOON)));
        assertRefused(Problem.NOT_FOUND, () -> comments().update(unknown));
    }

    @Test
    public void delete_removesAtItsVersion() {
        TenantId tenant = newTenant();
        Comment comment = comments().insert(aComment(tenant, newDashboard(tenant), null, "a", NOON));
        Comment edited = comments().update(comment.edited("b", NOON));
        TenantId other = newTenant();

        assertStale(1, 2, () -> comments().delete(tenant, comment.id(), 1));
        assertRefused(Problem.NOT_FOUND, () -> comments().delete(other, comment.id(), 2));
        comments().delete(tenant, comment.id(), edited.version());

        assertThat(comments().find(tenant, comment.id())).isEmpty();
    }

    private List<Comment> walk(TenantId tenant, DashboardId dashboard, int size) {
        Page<Comment> page = comments().list(tenant, dashboard, Optional.empty(), new PageRequest(size, null));
        List<Comment> walked = new ArrayList<>(page.items());
        while (page.hasMore()) {
            PageRequest next = new PageRequest(size, page.next().orElseThrow());
            page = comments().list(tenant, dashboard, Optional.empty(), next);
            walked.addAll(page.items());
        }
        return walked;
    }

    private static Comment aComment(
            TenantId tenant, DashboardId dashboard, @Nullable RegionId region, String text, Instant at) {
        return new Comment(CommentId.random(), tenant, dashboard, region, "ada", text, at, null, 1);
    }
}
