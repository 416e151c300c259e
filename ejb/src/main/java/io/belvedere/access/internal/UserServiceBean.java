package io.belvedere.access.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.PasswordHash;
import io.belvedere.access.Role;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService;
import io.belvedere.access.Users;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;

/** Passwords are hashed before the transaction begins: no connection waits for a slow hash. */
@Stateless
@Local(UserService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UserServiceBean implements UserService {

    @Inject
    @Stored
    private Users users;

    @Inject
    private Transactions transactions;

    @Inject
    private Passwords passwords;

    @Inject
    private RememberedCallers remembered;

    @Inject
    private InstantSource clock;

    public UserServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    UserServiceBean(
            Users users,
            Transactions transactions,
            Passwords passwords,
            RememberedCallers remembered,
            InstantSource clock) {
        this.users = users;
        this.transactions = transactions;
        this.passwords = passwords;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public User get(Caller caller, UserId id) {
        caller.require(Role.ADMINISTRATOR);
        return transactions
                .reading(() -> users.find(caller.tenant(), id))
                .orElseThrow(() -> BelvedereException.notFound("user", id));
    }

    @Override
    public Map<UserId, User> getAll(Caller caller, Collection<UserId> ids) {
        if (!caller.role().includes(Role.ADMINISTRATOR)) {
            return Map.of();
        }
        return transactions.reading(() -> users.findAll(caller.tenant(), ids));
    }

    @Override
    public Page<User> list(Caller caller, PageRequest page) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.reading(() -> users.list(caller.tenant(), page));
    }

    @Override
    public User create(Caller caller, NewUser newUser) {
        caller.require(Role.ADMINISTRATOR);
        User user = new User(UserId.random(), caller.tenant(), newUser.name(), newUser.role(), clock.instant(), 1);
        PasswordHash password = passwords.hashNew(newUser.password());
        return transactions.editing(() -> users.insert(user, password));
    }

    @Override
    public User rename(Caller caller, UserId id, long version, String name) {
        caller.require(Role.ADMINISTRATOR);
        return transactions.editing(() -> {
            transactions.afterCommit(remembered::forgetAll);
            return users.update(atVersion(caller, id, version).renamed(name));
        });
    }

    @Override
    public void delete(Caller caller, UserId id, long version) {
        caller.require(Role.ADMINISTRATOR);
        transactions.edit(() -> {
            transactions.afterCommit(remembered::forgetAll);
            User user = atVersion(caller, id, version);
            if (user.name().equals(caller.name())) {
                throw BelvedereException.invalid("id", "is the own user, which another administrator has to delete");
            }
            users.delete(caller.tenant(), id, version);
        });
    }

    private User atVersion(Caller caller, UserId id, long version) {
        User user = get(caller, id);
        BelvedereException.requireCurrent("user", id, version, user.version());
        return user;
    }
}
