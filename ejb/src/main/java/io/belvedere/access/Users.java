package io.belvedere.access;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The store of local users. */
public interface Users {

    Optional<User> find(TenantId tenant, UserId id);

    /** Those of the ids that exist. */
    Map<UserId, User> findAll(TenantId tenant, Collection<UserId> ids);

    /** The user of this name in whichever tenant, with the hash of the password. */
    Optional<WithPassword> findByName(String name);

    /** Ordered by creation time, then id. */
    Page<User> list(TenantId tenant, PageRequest page);

    boolean isEmpty();

    /** Refuses with CONFLICT a name that is taken. */
    User insert(User user, PasswordHash password);

    /** Stores the user as the version after the one it carries; refuses with CONFLICT if that is not the stored one. */
    User update(User user);

    void delete(TenantId tenant, UserId id, long version);

    /** A user beside the hash that proves a password. */
    record WithPassword(User user, PasswordHash password) {}
}
