package io.belvedere.edit;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Sharing;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of revisions keeps to. */
public abstract class RevisionsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final LayoutId LAYOUT = LayoutId.random();
    private static final RegionId REGION = RegionId.random();
    private static final Change RENAMING = new Change(Subject.dashboard(), "title", "a", "b");

    private Dashboard dashboard;

    protected abstract Revisions revisions();

    /** The store that the revisions' dashboards are in. */
    protected abstract Dashboards dashboards();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @BeforeEach
    void makeDashboard() {
        dashboard = newDashboard(newTenant());
    }

    @Test
    public void find_returnsWhatWasAppended() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("title", "Größe 🚀 \"quoted\"");
        whole.put("none", null);
        whole.put("numbers", List.of(0.0, -1.5, 1e21, Double.MIN_VALUE));
        whole.put("nested", List.of(Map.of("deep", Arrays.asList(true, null, "x"))));
        Revision revision = new Revision(
                dashboard.tenant(),
                dashboard.id(),
                1,
                "ada",
                NOON,
                new RequestId("request-1"),
                RevisionKind.UNDO,
                17L,
                UndoState.NONE,
                null,
                List.of(
                        RENAMING,
                        new Change(Subject.of(LAYOUT), null, null, whole),
                        new Change(Subject.of(LAYOUT, REGION), null, whole, null),
                        new Change(Subject.of(LAYOUT, REGION), "x", 3.0, null),
                        new Change(Subject.of(LAYOUT, REGION), "locked", null, false)));

        revisions().append(revision);

        assertThat(find(1)).isEqualTo(revision);
    }

    @Test
    public void find_returnsEmptyForOtherTenantBoardAndNumber() {
        append("ada", UndoState.DONE);
        Dashboard other = newDashboard(dashboard.tenant());

        assertThat(revisions().find(newTenant(), dashboard.id(), 1)).isEmpty();
        assertThat(revisions().find(dashboard.tenant(), other.id(), 1)).isEmpty();
        assertThat(revisions().find(dashboard.tenant(), dashboard.id(), 2)).isEmpty();
    }

    @Test
    public void append_makesItTheLatestAndDatesTheUpdate() {
        revisions().append(aRevision(1, NOON.plusSeconds(1)));
        revisions().append(aRevision(2, NOON.plusSeconds(2)));

        assertThat(dashboards().lock(dashboard.tenant(), dashboard.id())).hasValueSatisfying(head -> {
            assertThat(head.latest()).isEqualTo(2);
            assertThat(head.dashboard()).isEqualTo(dashboard.updated(NOON.plusSeconds(2), dashboard.version()));
        });
    }

    @Test
    public void append_refusesNumberThatDoesNotFollow() {
        append("ada", UndoState.DONE);

        assertRefused(Problem.CONFLICT, () -> revisions().append(aRevision(1, NOON)));
        assertRefused(Problem.CONFLICT, () -> revisions().append(aRevision(3, NOON)));
        assertThat(revisions().find(dashboard.tenant(), dashboard.id(), 3)).isEmpty();
    }

    @Test
    public void append_refusesRequestThatItsAuthorHasMadeBefore() {
        Dashboard other = newDashboard(dashboard.tenant());
        revisions().append(asked(dashboard, "ada", "r"));
        revisions().append(asked(other, "bob", "r"));

        assertRefused(Problem.CONFLICT, () -> revisions().append(asked(newDashboard(dashboard.tenant()), "ada", "r")));
    }

    @Test
    public void append_takesTheSameRequestInAnotherTenant() {
        revisions().append(asked(dashboard, "ada", "r"));
        Dashboard elsewhere = newDashboard(newTenant());

        revisions().append(asked(elsewhere, "ada", "r"));

        assertThat(revisions().ofRequest(elsewhere.tenant(), "ada", new RequestId("r")))
                .hasValueSatisfying(found -> assertThat(found.dashboard()).isEqualTo(elsewhere.id()));
    }

    @Test
    public void ofRequest_findsWhatCameOfIt() {
        Revision revision = asked(dashboard, "ada", "r");
        revisions().append(revision);

        assertThat(revisions().ofRequest(dashboard.tenant(), "ada", new RequestId("r")))
                .contains(revision);
        assertThat(revisions().ofRequest(dashboard.tenant(), "bob", new RequestId("r")))
                .isEmpty();
        assertThat(revisions().ofRequest(dashboard.tenant(), "ada", new RequestId("R")))
                .isEmpty();
    }

    @Test
    public void since_findsThoseAboutAnyOfTheSubjects() {
        LayoutId other = LayoutId.random();
        RegionId otherRegion = RegionId.random();
        append(RENAMING);
        append(new Change(Subject.of(LAYOUT), "name", "a", "b"));
        append(new Change(Subject.of(LAYOUT, REGION), "x", 1.0, 2.0), RENAMING);
        append(new Change(Subject.of(LAYOUT, otherRegion), "x", 1.0, 2.0));
        append(new Change(Subject.of(other), "name", "a", "b"));
        append();

        assertThat(since(0, Subject.dashboard())).containsExactly(1L, 3L);
        assertThat(since(1, Subject.dashboard())).containsExactly(3L);
        assertThat(since(0, Subject.of(LAYOUT))).containsExactly(2L);
        assertThat(since(0, Subject.of(LAYOUT, otherRegion), Subject.of(LAYOUT, REGION)))
                .containsExactly(3L, 4L);
        assertThat(since(6, Subject.dashboard())).isEmpty();
        assertThat(since(0)).isEmpty();
    }

    @Test
    public void between_leavesOutTheFirstAndTakesTheLast() {
        for (int number = 1; number <= 5; number++) {
            append("ada", UndoState.DONE);
        }

        assertThat(revisions().between(dashboard.tenant(), dashboard.id(), 1, 4))
                .extracting(Revision::number)
                .containsExactly(2L, 3L, 4L);
        assertThat(revisions().between(dashboard.tenant(), dashboard.id(), 4, 4))
                .isEmpty();
    }

    @Test
    public void page_walksAllNewestFirst() {
        for (int number = 1; number <= 5; number++) {
            append("ada", UndoState.DONE);
        }

        assertThat(Walk.of(2, page -> revisions().page(dashboard.tenant(), dashboard.id(), false, page)))
                .extracting(Revision::number)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    public void page_ofNamedOnesLeavesOutTheOthers() {
        for (int number = 1; number <= 5; number++) {
            append("ada", UndoState.DONE);
        }
        revisions().name(find(2), "two");
        revisions().name(find(4), "four");

        assertThat(Walk.of(1, page -> revisions().page(dashboard.tenant(), dashboard.id(), true, page)))
                .extracting(Revision::name)
                .containsExactly("four", "two");
    }

    @Test
    public void lastDone_isTheNewestOfItsAuthor() {
        append("ada", UndoState.DONE);
        append("ada", UndoState.DONE);
        append("bob", UndoState.DONE);
        append("ada", UndoState.NONE);

        assertThat(revisions().lastDone(dashboard.tenant(), dashboard.id(), "ada"))
                .contains(find(2));
        revisions().mark(find(2), UndoState.UNDONE);
        assertThat(revisions().lastDone(dashboard.tenant(), dashboard.id(), "ada"))
                .contains(find(1));
        assertThat(revisions().lastDone(dashboard.tenant(), dashboard.id(), "eve"))
                .isEmpty();
    }

    @Test
    public void lastUndone_isTheOldestOfItsAuthor() {
        append("bob", UndoState.UNDONE);
        append("ada", UndoState.DONE);
        append("ada", UndoState.UNDONE);
        append("ada", UndoState.UNDONE);

        assertThat(revisions().lastUndone(dashboard.tenant(), dashboard.id(), "ada"))
                .contains(find(3));
        revisions().mark(find(3), UndoState.DONE);
        assertThat(revisions().lastUndone(dashboard.tenant(), dashboard.id(), "ada"))
                .contains(find(4));
    }

    @Test
    public void discardUndone_discardsThoseOfTheAuthorOnThatBoard() {
        append("ada", UndoState.UNDONE);
        append("bob", UndoState.UNDONE);
        append("ada", UndoState.DONE);
        append("ada", UndoState.UNDONE);
        Dashboard other = newDashboard(dashboard.tenant());
        revisions().append(aRevision(other, 1, "ada", UndoState.UNDONE, List.of()));

        revisions().discardUndone(dashboard.tenant(), dashboard.id(), "ada");

        assertThat(revisions().between(dashboard.tenant(), dashboard.id(), 0, 9))
                .extracting(Revision::undoState)
                .containsExactly(UndoState.DISCARDED, UndoState.UNDONE, UndoState.DONE, UndoState.DISCARDED);
        assertThat(revisions().lastUndone(dashboard.tenant(), other.id(), "ada"))
                .isPresent();
    }

    @Test
    public void mark_changesNothingElse() {
        revisions().append(asked(dashboard, "ada", "r"));
        Revision before = find(1);

        revisions().mark(before, UndoState.DISCARDED);

        assertThat(find(1))
                .usingRecursiveComparison()
                .ignoringFields("undoState")
                .isEqualTo(before);
        assertThat(find(1).undoState()).isEqualTo(UndoState.DISCARDED);
    }

    @Test
    public void name_isGivenChangedAndTakenAway() {
        append("ada", UndoState.DONE);

        revisions().name(find(1), "before the move 🚚");
        assertThat(find(1).name()).isEqualTo("before the move 🚚");
        revisions().name(find(1), "before the move 🚚");
        revisions().name(find(1), "other");
        assertThat(find(1).name()).isEqualTo("other");
        revisions().name(find(1), null);
        assertThat(find(1).name()).isNull();
    }

    @Test
    public void name_isUniqueOnTheBoardAlone() {
        append("ada", UndoState.DONE);
        append("ada", UndoState.DONE);
        Dashboard other = newDashboard(dashboard.tenant());
        revisions().append(aRevision(other, 1, "ada", UndoState.DONE, List.of()));
        revisions().name(find(1), "release");

        assertRefused(Problem.INVALID, () -> revisions().name(find(2), "release"));
        revisions().name(revisions().find(other.tenant(), other.id(), 1).orElseThrow(), "release");
        assertThat(find(2).name()).isNull();
    }

    @Test
    public void nameAndMark_refuseUnknownRevision() {
        Revision unknown = aRevision(9, NOON);

        assertRefused(Problem.NOT_FOUND, () -> revisions().name(unknown, "x"));
        assertRefused(Problem.NOT_FOUND, () -> revisions().mark(unknown, UndoState.DONE));
    }

    @Test
    public void purgedDashboard_takesItsRevisionsAlong() {
        Instant ages = Instant.parse("1990-01-01T00:00:00Z");
        revisions().append(asked(dashboard, "ada", "r"));
        dashboards().delete(dashboard.updated(NOON, 2), "ada", ages);

        dashboards().purge(ages.plusSeconds(1), 10);

        assertThat(revisions().find(dashboard.tenant(), dashboard.id(), 1)).isEmpty();
        assertThat(revisions().ofRequest(dashboard.tenant(), "ada", new RequestId("r")))
                .isEmpty();
    }

    protected Dashboard dashboard() {
        return dashboard;
    }

    protected Dashboard newDashboard(TenantId tenant) {
        return dashboards()
                .insert(new Dashboard(
                        DashboardId.random(),
                        tenant,
                        DashboardContent.titled("board", ""),
                        Sharing.ownedBy("ada"),
                        NOON,
                        NOON,
                        1));
    }

    private void append(Change... changes) {
        append("ada", UndoState.DONE, changes);
    }

    private void append(String author, UndoState state, Change... changes) {
        long latest = dashboards()
                .lock(dashboard.tenant(), dashboard.id())
                .orElseThrow()
                .latest();
        revisions().append(aRevision(dashboard, latest + 1, author, state, List.of(changes)));
    }

    private Revision find(long number) {
        return revisions().find(dashboard.tenant(), dashboard.id(), number).orElseThrow();
    }

    private List<Long> since(long number, Subject... subjects) {
        List<Long> found = new ArrayList<>();
        revisions()
                .since(dashboard.tenant(), dashboard.id(), number, List.of(subjects))
                .forEach(revision -> found.add(revision.number()));
        return found;
    }

    private Revision aRevision(long number, Instant madeAt) {
        return new Revision(
                dashboard.tenant(),
                dashboard.id(),
                number,
                "ada",
                madeAt,
                null,
                RevisionKind.EDIT,
                null,
                UndoState.DONE,
                null,
                List.of(RENAMING));
    }

    private static Revision asked(Dashboard dashboard, String author, String request) {
        return new Revision(
                dashboard.tenant(),
                dashboard.id(),
                1,
                author,
                NOON,
                new RequestId(request),
                RevisionKind.EDIT,
                null,
                UndoState.DONE,
                null,
                List.of(RENAMING));
    }

    protected static Revision aRevision(
            Dashboard dashboard, long number, String author, UndoState state, List<Change> changes) {
        return new Revision(
                dashboard.tenant(),
                dashboard.id(),
                number,
                author,
                NOON,
                null,
                RevisionKind.EDIT,
                null,
                state,
                null,
                changes);
    }
}
