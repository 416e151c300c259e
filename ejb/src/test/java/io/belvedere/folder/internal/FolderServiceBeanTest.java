package io.belvedere.folder.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.folder.FolderService;
import io.belvedere.folder.InMemoryFolders;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolderServiceBeanTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller VIEWER = new Caller(TENANT, "vera", Role.VIEWER);
    private static final Caller EDITOR = new Caller(TENANT, "erin", Role.EDITOR);
    private static final Caller FOREIGNER = new Caller(new TenantId("other"), "otto", Role.ADMINISTRATOR);
    private static final PageRequest START = new PageRequest(10, null);

    private final Map<FolderId, Long> dashboards = new HashMap<>();
    private final FolderService folders = TestFolderService.over(
            new InMemoryFolders(id -> dashboards.getOrDefault(id, 0L)),
            InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z")));

    @Test
    void everybodyReads() {
        Folder top = create("Top", null);
        Folder below = create("Below", top.id());

        assertThat(folders.get(VIEWER, below.id())).isEqualTo(below);
        assertThat(folders.list(VIEWER, START).items()).containsExactly(below, top);
        assertThat(folders.children(VIEWER, null, START).items()).containsExactly(top);
        assertThat(folders.children(VIEWER, top.id(), START).items()).containsExactly(below);
        assertThat(folders.getAll(VIEWER, List.of(top.id(), FolderId.random()))).containsOnly(Map.entry(top.id(), top));
    }

    @Test
    void editorsChange() {
        Folder folder = create("Top", null);

        assertRefused(Problem.FORBIDDEN, () -> folders.create(VIEWER, "x", null));
        assertRefused(Problem.FORBIDDEN, () -> folders.rename(VIEWER, folder.id(), 1, "x"));
        assertRefused(Problem.FORBIDDEN, () -> folders.move(VIEWER, folder.id(), 1, null));
        assertRefused(Problem.FORBIDDEN, () -> folders.delete(VIEWER, folder.id(), 1));
    }

    @Test
    void otherTenantsFolders_doNotExist() {
        Folder folder = create("Top", null);

        assertRefused(Problem.NOT_FOUND, () -> folders.get(FOREIGNER, folder.id()));
        assertRefused(Problem.NOT_FOUND, () -> folders.children(FOREIGNER, folder.id(), START));
        assertRefused(Problem.NOT_FOUND, () -> folders.rename(FOREIGNER, folder.id(), 1, "x"));
        assertRefused(Problem.INVALID, Map.of("field", "parent"), () -> folders.create(FOREIGNER, "x", folder.id()));
    }

    @Test
    void create_endsEightDeep() {
        Folder deepest = chain(8);

        assertRefused(
                Problem.LIMIT_EXCEEDED, Map.of("field", "depth", "limit", "8"), () -> create("ninth", deepest.id()));
    }

    @Test
    void rename_keepsThePlace() {
        Folder top = create("Top", null);
        Folder below = create("Below", top.id());

        Folder renamed = folders.rename(EDITOR, below.id(), 1, " Beneath ");

        assertThat(renamed.name()).isEqualTo("Beneath");
        assertThat(renamed.parent()).isEqualTo(top.id());
        assertThat(renamed.version()).isEqualTo(2);
        assertStale(1, 2, () -> folders.rename(EDITOR, below.id(), 1, "x"));
    }

    @Test
    void move_takesAllThatLiesWithin() {
        Folder a = create("a", null);
        Folder b = create("b", a.id());
        Folder c = create("c", b.id());
        Folder other = create("other", null);

        Folder moved = folders.move(EDITOR, b.id(), 1, other.id());

        assertThat(moved.parent()).isEqualTo(other.id());
        assertThat(folders.children(EDITOR, b.id(), START).items()).containsExactly(c);
        assertThat(folders.children(EDITOR, a.id(), START).items()).isEmpty();
    }

    @Test
    void move_refusesToCloseACircle() {
        Folder a = create("a", null);
        Folder b = create("b", a.id());
        Folder c = create("c", b.id());

        assertRefused(Problem.INVALID, Map.of("field", "parent"), () -> folders.move(EDITOR, a.id(), 1, c.id()));
        assertRefused(Problem.INVALID, Map.of("field", "parent"), () -> folders.move(EDITOR, a.id(), 1, a.id()));
    }

    @Test
    void move_refusesToLayItTooDeep() {
        Folder deep = chain(6);
        Folder a = create("a", null);
        Folder b = create("b", a.id());
        create("c", b.id());

        assertRefused(Problem.LIMIT_EXCEEDED, () -> folders.move(EDITOR, a.id(), 1, deep.id()));
        assertThat(folders.move(EDITOR, b.id(), 1, deep.id()).parent()).isEqualTo(deep.id());
    }

    @Test
    void move_refusesParentThatDoesNotExist() {
        Folder a = create("a", null);

        assertRefused(
                Problem.INVALID, Map.of("field", "parent"), () -> folders.move(EDITOR, a.id(), 1, FolderId.random()));
    }

    @Test
    void delete_refusesWhatIsNotEmpty() {
        Folder a = create("a", null);
        Folder b = create("b", a.id());
        dashboards.put(b.id(), 3L);

        assertRefused(
                Problem.CONFLICT, Map.of("folders", "1", "dashboards", "0"), () -> folders.delete(EDITOR, a.id(), 1));
        assertRefused(
                Problem.CONFLICT, Map.of("folders", "0", "dashboards", "3"), () -> folders.delete(EDITOR, b.id(), 1));
    }

    @Test
    void delete_removesWhatIsEmpty() {
        Folder a = create("a", null);

        folders.delete(EDITOR, a.id(), 1);

        assertRefused(Problem.NOT_FOUND, () -> folders.get(EDITOR, a.id()));
    }

    private Folder chain(int length) {
        Folder folder = create("1", null);
        for (int depth = 2; depth <= length; depth++) {
            folder = create(Integer.toString(depth), folder.id());
        }
        return folder;
    }

    private Folder create(String name, @Nullable FolderId parent) {
        return folders.create(EDITOR, name, parent);
    }
}
