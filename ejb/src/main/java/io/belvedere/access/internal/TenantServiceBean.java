package io.belvedere.access.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.PasswordHash;
import io.belvedere.access.Role;
import io.belvedere.access.TenantService;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.UserService.NewUser;
import io.belvedere.access.Users;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import io.belvedere.tenant.Tenants;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant and its first administrator come into being together, since a tenant nobody can enter is of no use. */
@Stateless
@Local(TenantService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TenantServiceBean implements TenantService {

    @Inject
    @Stored
    private Tenants tenants;

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

    public TenantServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    TenantServiceBean(
            Tenants tenants,
            Users users,
            Transactions transactions,
            Passwords passwords,
            RememberedCallers remembered,
            InstantSource clock) {
        this.tenants = tenants;
        this.users = users;
        this.transactions = transactions;
        this.passwords = passwords;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public Tenant get(Caller caller, TenantId id) {
        if (!id.equals(caller.tenant())) {
            caller.requireOperator();
        }
        return transactions
                .reading(() -> tenants.find(id))
                .orElseThrow(() -> BelvedereException.notFound("tenant", id));
    }

    @Override
    public Map<TenantId, Tenant> getAll(Caller caller, Collection<TenantId> ids) {
        Set<TenantId> readable = ids.stream()
                .filter(id -> id.equals(caller.tenant()) || caller.isOperator())
                .collect(Collectors.toSet());
        return readable.isEmpty() ? Map.of() : transactions.reading(() -> tenants.findAll(readable));
    }

    @Override
    public Page<Tenant> list(Caller caller, PageRequest page) {
        caller.requireOperator();
        return transactions.reading(() -> tenants.list(page));
    }

    @Override
    public Tenant create(Caller caller, TenantId id, String name, NewUser administrator) {
        caller.requireOperator();
        Instant now = clock.instant();
        Tenant tenant = new Tenant(id, name, now, 1);
        User user = new User(UserId.random(), id, administrator.name(), Role.ADMINISTRATOR, now, 1);
        PasswordHash password = passwords.hashNew(administrator.password());
        return transactions.editing(() -> {
            Tenant inserted = tenants.insert(tenant);
            users.insert(user, password);
            return inserted;
        });
    }

    @Override
    public Tenant rename(Caller caller, TenantId id, long version, String name) {
        caller.requireOperator();
        return transactions.editing(
                () -> tenants.update(atVersion(caller, id, version).renamed(name)));
    }

    @Override
    public void delete(Caller caller, TenantId id, long version) {
        caller.requireOperator();
        if (id.equals(TenantId.OPERATORS)) {
            throw BelvedereException.invalid("id", "is the operators' own tenant, which stays");
        }
        transactions.edit(() -> {
            transactions.afterCommit(remembered::forgetAll);
            atVersion(caller, id, version);
            tenants.delete(id, version);
        });
    }

    private Tenant atVersion(Caller caller, TenantId id, long version) {
        Tenant tenant = get(caller, id);
        BelvedereException.requireCurrent("tenant", id, version, tenant.version());
        return tenant;
    }
}
