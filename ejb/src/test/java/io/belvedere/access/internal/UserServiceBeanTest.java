package io.belvedere.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.access.InMemoryUsers;
import io.belvedere.access.PasswordHash;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.access.Users;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.DirectTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserServiceBeanTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final TenantId TENANT = new TenantId("acme");
    private static final TenantId ANOTHER = new TenantId("other");
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");

    private final Users stored = new InMemoryUsers();
    private final User ada = stored.insert(aUser(TENANT, "ada"), HASH);
    private final User bob = stored.insert(aUser(TENANT, "bob"), HASH);
    private final User otto = stored.insert(aUser(ANOTHER, "otto"), HASH);
    private final List<UserId> ids = List.of(ada.id(), otto.id(), UserId.random(), bob.id());

    private static UserService over(Users users) {
        return new UserServiceBean(
                users, new DirectTransactions(), new Passwords(), new RememberedCallers(), InstantSource.fixed(NOON));
    }

    private static User aUser(TenantId tenant, String name) {
        return new User(UserId.random(), tenant, name, Role.EDITOR, NOON, 0);
    }

    @Test
    void getAll_showsAdministratorsTheUsersOfTheirTenant() {
        UserService users = over(stored);

        assertThat(users.getAll(new Caller(TENANT, "anna", Role.ADMINISTRATOR), ids))
                .isEqualTo(Map.of(ada.id(), ada, bob.id(), bob));
        assertThat(users.getAll(new Caller(ANOTHER, "olaf", Role.ADMINISTRATOR), ids))
                .isEqualTo(Map.of(otto.id(), otto));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void getAll_asksNothingForWhoMayReadNoUsers(Role role) {
        UserService users = over(UntouchedStore.of(Users.class));

        assertThat(users.getAll(new Caller(TENANT, "ada", role), ids)).isEmpty();
    }
}
