package io.belvedere.graphql;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Users without a store. */
final class InMemoryUsers implements UserService {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Map<UserId, User> users = new LinkedHashMap<>();

    @Override
    public User get(Caller caller, UserId id) {
        caller.require(Role.ADMINISTRATOR);
        User user = users.get(id);
        if (user == null || !user.tenant().equals(caller.tenant())) {
            throw BelvedereException.notFound("user", id);
        }
        return user;
    }

    @Override
    public Map<UserId, User> getAll(Caller caller, Collection<UserId> ids) {
        Map<UserId, User> found = new LinkedHashMap<>(users);
        found.keySet().retainAll(ids);
        found.values()
                .removeIf(user ->
                        !user.tenant().equals(caller.tenant()) || !caller.role().includes(Role.ADMINISTRATOR));
        return found;
    }

    @Override
    public Page<User> list(Caller caller, PageRequest page) {
        caller.require(Role.ADMINISTRATOR);
        return Page.ofSurplus(List.copyOf(users.values()), page, user -> Position.at(user.createdAt(), user.id()));
    }

    @Override
    public User create(Caller caller, NewUser user) {
        caller.require(Role.ADMINISTRATOR);
        User created = new User(UserId.random(), caller.tenant(), user.name(), user.role(), START, 1);
        users.put(created.id(), created);
        return created;
    }

    @Override
    public User rename(Caller caller, UserId id, long version, String name) {
        User before = get(caller, id);
        User renamed = new User(id, before.tenant(), name, before.role(), START, version + 1);
        users.put(id, renamed);
        return renamed;
    }

    @Override
    public void delete(Caller caller, UserId id, long version) {
        get(caller, id);
        users.remove(id);
    }
}
