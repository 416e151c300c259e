package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Owned;
import io.belvedere.twin.VersionedRecords;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Local users in memory. */
public final class InMemoryUsers implements Users {

    private static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE - 1, null);

    private final VersionedRecords<Owned<UserId>, WithPassword> users = new VersionedRecords<>(
            "user",
            found -> found.user().version(),
            found -> Position.at(found.user().createdAt(), found.user().id()));

    @Override
    public synchronized Optional<User> find(TenantId tenant, UserId id) {
        return users.find(new Owned<>(tenant, id)).map(WithPassword::user);
    }

    @Override
    public synchronized Map<UserId, User> findAll(TenantId tenant, Collection<UserId> ids) {
        Map<UserId, User> found = new LinkedHashMap<>();
        ids.forEach(id -> find(tenant, id).ifPresent(user -> found.put(id, user)));
        return found;
    }

    @Override
    public synchronized Optional<WithPassword> findByName(String name) {
        return users.page(found -> same(found.user().name(), name), ALL).items().stream()
                .findFirst();
    }

    @Override
    public synchronized Page<User> list(TenantId tenant, PageRequest page) {
        return users.page(found -> found.user().tenant().equals(tenant), page).map(WithPassword::user);
    }

    @Override
    public synchronized boolean isEmpty() {
        return users.page(found -> true, ALL).items().isEmpty();
    }

    @Override
    public synchronized User insert(User user, PasswordHash password) {
        refuseTakenName(user);
        return users.insert(key(user), new WithPassword(at(user, 1), password)).user();
    }

    @Override
    public synchronized User update(User user) {
        refuseTakenName(user);
        PasswordHash password = users.find(key(user))
                .orElseThrow(() -> BelvedereException.notFound("user", user.id()))
                .password();
        WithPassword next = new WithPassword(at(user, user.version() + 1), password);
        return users.replace(key(user), user.version(), next).user();
    }

    @Override
    public synchronized void delete(TenantId tenant, UserId id, long version) {
        users.remove(new Owned<>(tenant, id), version);
    }

    private void refuseTakenName(User user) {
        findByName(user.name())
                .filter(other -> !other.user().id().equals(user.id()))
                .ifPresent(other -> {
                    throw new BelvedereException(
                            Problem.CONFLICT, "user name is already taken", Map.of("field", "user name"));
                });
    }

    private static boolean same(String name, String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static Owned<UserId> key(User user) {
        return new Owned<>(user.tenant(), user.id());
    }

    private static User at(User user, long version) {
        return new User(
                user.id(),
                user.tenant(),
                user.name(),
                user.role(),
                user.createdAt().truncatedTo(ChronoUnit.MICROS),
                version);
    }
}
