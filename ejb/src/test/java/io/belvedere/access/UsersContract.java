package io.belvedere.access;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Users.WithPassword;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of users keeps to. The store under test starts empty. */
public abstract class UsersContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");

    protected abstract Users users();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @Test
    public void find_returnsWhatWasInserted() {
        User user = aUser(newTenant(), "ada");

        User inserted = users().insert(user, HASH);

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(inserted.createdAt()).isEqualTo(NOON);
        assertThat(users().find(user.tenant(), user.id())).contains(inserted);
    }

    @Test
    public void find_returnsEmptyForOtherTenant() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);

        assertThat(users().find(newTenant(), user.id())).isEmpty();
    }

    @Test
    public void findAll_returnsThoseOfTheTenantThatExist() {
        TenantId tenant = newTenant();
        User ada = users().insert(aUser(tenant, "ada"), HASH);
        User bob = users().insert(aUser(tenant, "bob"), HASH);
        User foreign = users().insert(aUser(newTenant(), "eve"), HASH);
        List<UserId> ids = List.of(ada.id(), UserId.random(), bob.id(), foreign.id(), ada.id());

        assertThat(users().findAll(tenant, ids)).isEqualTo(Map.of(ada.id(), ada, bob.id(), bob));
        assertThat(users().findAll(tenant, List.of())).isEmpty();
    }

    @Test
    public void findByName_ignoresCaseAndReturnsHash() {
        User user = users().insert(aUser(newTenant(), "Ada"), HASH);

        assertThat(users().findByName("aDA")).contains(new WithPassword(user, HASH));
        assertThat(users().findByName("Adam")).isEmpty();
    }

    @Test
    public void isEmpty_holdsUntilFirstUser() {
        assertThat(users().isEmpty()).isTrue();

        users().insert(aUser(newTenant(), "ada"), HASH);

        assertThat(users().isEmpty()).isFalse();
    }

    @Test
    public void insert_refusesNameTakenInAnotherTenant() {
        users().insert(aUser(newTenant(), "ada"), HASH);
        User second = aUser(newTenant(), "ADA");

        assertRefused(Problem.CONFLICT, Map.of("field", "user name"), () -> users().insert(second, HASH));
    }

    @Test
    public void list_showsOwnTenantOnly() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);
        users().insert(aUser(newTenant(), "bob"), HASH);

        assertThat(users().list(user.tenant(), new PageRequest(10, null)).items())
                .containsExactly(user);
    }

    @Test
    public void update_renamesAndKeepsPassword() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);

        User renamed = users().update(user.renamed("lovelace"));

        assertThat(renamed.version()).isEqualTo(2);
        assertThat(users().findByName("lovelace")).contains(new WithPassword(renamed, HASH));
        assertThat(users().findByName("ada")).isEmpty();
    }

    @Test
    public void update_refusesNameThatIsTaken() {
        TenantId tenant = newTenant();
        users().insert(aUser(tenant, "ada"), HASH);
        User bob = users().insert(aUser(tenant, "bob"), HASH);

        assertRefused(Problem.CONFLICT, Map.of("field", "user name"), () -> users().update(bob.renamed("Ada")));
    }

    @Test
    public void update_refusesStaleVersion() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);
        users().update(user.renamed("lovelace"));

        assertStale(1, 2, () -> users().update(user.renamed("byron")));
    }

    @Test
    public void update_refusesOtherTenant() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);
        User moved = new User(user.id(), newTenant(), "ada2", user.role(), NOON, 1);

        assertRefused(Problem.NOT_FOUND, () -> users().update(moved));
    }

    @Test
    public void delete_removesUserOfOwnTenantAtItsVersion() {
        User user = users().insert(aUser(newTenant(), "ada"), HASH);
        TenantId other = newTenant();

        assertRefused(Problem.NOT_FOUND, () -> users().delete(other, user.id(), 1));
        assertStale(7, 1, () -> users().delete(user.tenant(), user.id(), 7));
        users().delete(user.tenant(), user.id(), 1);

        assertThat(users().findByName("ada")).isEmpty();
    }

    private static User aUser(TenantId tenant, String name) {
        return new User(UserId.random(), tenant, name, Role.EDITOR, NOON, 0);
    }
}
