package io.belvedere.folder;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of folders keeps to. */
public abstract class FoldersContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Folders folders();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    protected abstract void putDashboard(TenantId tenant, FolderId folder);

    protected abstract void putTrashedDashboard(TenantId tenant, FolderId folder);

    @Test
    public void find_returnsWhatWasInserted() {
        Folder top = folders().insert(aFolder(newTenant(), null, "Überblick 🚀"));
        Folder child = folders().insert(aFolder(top.tenant(), top.id(), "Child"));

        assertThat(child.version()).isEqualTo(1);
        assertThat(child.createdAt()).isEqualTo(NOON);
        assertThat(folders().find(top.tenant(), top.id())).contains(top);
        assertThat(folders().find(top.tenant(), child.id())).contains(child);
        assertThat(folders().exists(top.tenant(), child.id())).isTrue();
    }

    @Test
    public void find_returnsEmptyForOtherTenantAndUnknownId() {
        Folder folder = folders().insert(aFolder(newTenant(), null, "a"));

        assertThat(folders().find(newTenant(), folder.id())).isEmpty();
        assertThat(folders().exists(newTenant(), folder.id())).isFalse();
        assertThat(folders().exists(folder.tenant(), FolderId.random())).isFalse();
    }

    @Test
    public void findAll_findsThoseThatExist() {
        Folder first = folders().insert(aFolder(newTenant(), null, "a"));
        Folder second = folders().insert(aFolder(first.tenant(), first.id(), "b"));
        Folder foreign = folders().insert(aFolder(newTenant(), null, "c"));

        assertThat(folders()
                        .findAll(
                                first.tenant(),
                                List.of(first.id(), second.id(), foreign.id(), FolderId.random(), first.id())))
                .containsOnly(Map.entry(first.id(), first), Map.entry(second.id(), second));
        assertThat(folders().findAll(first.tenant(), List.of())).isEmpty();
    }

    @Test
    public void insert_refusesNameThatDiffersByCaseAlone() {
        Folder top = folders().insert(aFolder(newTenant(), null, "Über uns"));
        folders().insert(aFolder(top.tenant(), top.id(), "Straße"));

        assertTaken(() -> folders().insert(aFolder(top.tenant(), null, "ÜBER UNS")));
        assertTaken(() -> folders().insert(aFolder(top.tenant(), null, "u\u0308ber uns")));
        assertTaken(() -> folders().insert(aFolder(top.tenant(), top.id(), "STRASSE")));
    }

    @Test
    public void insert_takesSameNameElsewhere() {
        Folder top = folders().insert(aFolder(newTenant(), null, "a"));

        Folder below = folders().insert(aFolder(top.tenant(), top.id(), "a"));
        Folder foreign = folders().insert(aFolder(newTenant(), null, "a"));

        assertThat(folders().find(top.tenant(), below.id())).contains(below);
        assertThat(folders().find(foreign.tenant(), foreign.id())).contains(foreign);
    }

    @Test
    public void insert_refusesParentThatIsUnknownOrOfOtherTenant() {
        Folder foreign = folders().insert(aFolder(newTenant(), null, "a"));
        TenantId tenant = newTenant();

        assertRefused(Problem.INVALID, Map.of("field", "parent"), () -> folders()
                .insert(aFolder(tenant, FolderId.random(), "b")));
        assertRefused(
                Problem.INVALID, Map.of("field", "parent"), () -> folders().insert(aFolder(tenant, foreign.id(), "b")));
    }

    @Test
    public void children_areThoseDirectlyBelowByName() {
        Folder top = folders().insert(aFolder(newTenant(), null, "top"));
        Folder b = folders().insert(aFolder(top.tenant(), top.id(), "B"));
        Folder a = folders().insert(aFolder(top.tenant(), top.id(), "a"));
        folders().insert(aFolder(top.tenant(), a.id(), "deeper"));
        Folder other = folders().insert(aFolder(top.tenant(), null, "other"));

        assertThat(children(top.tenant(), top.id())).containsExactly(a, b);
        assertThat(children(top.tenant(), null)).containsExactly(other, top);
        assertThat(children(top.tenant(), b.id())).isEmpty();
    }

    @Test
    public void list_walksAllPagesByName() {
        TenantId tenant = newTenant();
        folders().insert(aFolder(newTenant(), null, "foreign"));
        Folder top = folders().insert(aFolder(tenant, null, "same"));
        List<Folder> inserted = new ArrayList<>(List.of(top));
        Folder parent = top;
        for (int number = 0; number < 5; number++) {
            parent = folders().insert(aFolder(tenant, parent.id(), "same"));
            inserted.add(parent);
            inserted.add(folders().insert(aFolder(tenant, null, "Name " + number)));
        }

        List<Folder> walked = walk(tenant, 2);

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo((a, b) -> a.nameKey().equals(b.nameKey())
                        ? a.id().toString().compareTo(b.id().toString())
                        : a.nameKey().compareTo(b.nameKey()));
    }

    @Test
    public void path_leadsFromTheTopDown() {
        Folder a = folders().insert(aFolder(newTenant(), null, "a"));
        Folder b = folders().insert(aFolder(a.tenant(), a.id(), "b"));
        Folder c = folders().insert(aFolder(a.tenant(), b.id(), "c"));

        assertThat(folders().path(a.tenant(), c.id())).contains(new FolderPath(List.of(a.id(), b.id(), c.id())));
        assertThat(folders().path(a.tenant(), a.id())).contains(new FolderPath(List.of(a.id())));
        assertThat(folders().path(newTenant(), c.id())).isEmpty();
    }

    @Test
    public void levels_countTheLongestWayDown() {
        Folder a = folders().insert(aFolder(newTenant(), null, "a"));
        Folder b = folders().insert(aFolder(a.tenant(), a.id(), "b"));
        folders().insert(aFolder(a.tenant(), a.id(), "short"));
        Folder c = folders().insert(aFolder(a.tenant(), b.id(), "c"));

        assertThat(folders().levels(a.tenant(), a.id())).isEqualTo(3);
        assertThat(folders().levels(a.tenant(), c.id())).isEqualTo(1);
    }

    @Test
    public void update_renamesAndMoves() {
        Folder a = folders().insert(aFolder(newTenant(), null, "a"));
        Folder b = folders().insert(aFolder(a.tenant(), null, "b"));

        Folder changed = folders().update(b.renamed("B").movedTo(a.id()));

        assertThat(changed).isEqualTo(new Folder(b.id(), b.tenant(), a.id(), "B", NOON, 2));
        assertThat(folders().find(b.tenant(), b.id())).contains(changed);
    }

    @Test
    public void update_refusesStaleVersionTakenNameAndOtherTenant() {
        Folder a = folders().insert(aFolder(newTenant(), null, "a"));
        Folder b = folders().insert(aFolder(a.tenant(), null, "b"));
        Folder renamed = folders().update(b.renamed("c"));
        Folder foreign = new Folder(b.id(), newTenant(), null, "d", NOON, 2);

        assertStale(1, 2, () -> folders().update(b.renamed("d")));
        assertTaken(() -> folders().update(renamed.renamed("A")));
        assertRefused(Problem.NOT_FOUND, () -> folders().update(foreign));
    }

    @Test
    public void delete_refusesWhileItHoldsSomething() {
        Folder folder = folders().insert(aFolder(newTenant(), null, "a"));
        folders().insert(aFolder(folder.tenant(), folder.id(), "b"));
        putDashboard(folder.tenant(), folder.id());
        putDashboard(folder.tenant(), folder.id());
        putTrashedDashboard(folder.tenant(), folder.id());

        assertRefused(Problem.CONFLICT, Map.of("folders", "1", "dashboards", "2"), () -> folders()
                .delete(folder.tenant(), folder.id(), 1));
        assertThat(folders().exists(folder.tenant(), folder.id())).isTrue();
    }

    @Test
    public void delete_isNotHeldUpByWhatLiesInTheTrash() {
        Folder folder = folders().insert(aFolder(newTenant(), null, "a"));
        putTrashedDashboard(folder.tenant(), folder.id());

        folders().delete(folder.tenant(), folder.id(), 1);

        assertThat(folders().find(folder.tenant(), folder.id())).isEmpty();
    }

    @Test
    public void delete_refusesStaleVersionAndOtherTenant() {
        Folder first = folders().insert(aFolder(newTenant(), null, "a"));
        folders().update(first.renamed("b"));
        TenantId other = newTenant();

        assertStale(1, 2, () -> folders().delete(first.tenant(), first.id(), 1));
        assertRefused(Problem.NOT_FOUND, () -> folders().delete(other, first.id(), 2));
    }

    private static void assertTaken(ThrowingCallable work) {
        assertRefused(Problem.CONFLICT, Map.of("field", "folder name"), work);
    }

    private List<Folder> children(TenantId tenant, @Nullable FolderId parent) {
        return folders().children(tenant, parent, new PageRequest(10, null)).items();
    }

    private List<Folder> walk(TenantId tenant, int size) {
        Page<Folder> page = folders().list(tenant, new PageRequest(size, null));
        List<Folder> walked = new ArrayList<>(page.items());
        while (page.hasMore()) {
            page = folders().list(tenant, new PageRequest(size, page.next().orElseThrow()));
            walked.addAll(page.items());
        }
        return walked;
    }

    private static Folder aFolder(TenantId tenant, @Nullable FolderId parent, String name) {
        return new Folder(FolderId.random(), tenant, parent, name, NOON.plusNanos(999), 1);
    }
}
