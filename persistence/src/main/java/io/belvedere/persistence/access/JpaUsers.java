package io.belvedere.persistence.access;

import static java.util.stream.Collectors.toMap;

import io.belvedere.access.PasswordHash;
import io.belvedere.access.User;
import io.belvedere.access.UserId;
import io.belvedere.access.Users;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.UuidArray;
import io.belvedere.problem.Uuids;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Local users in PostgreSQL. Names differ by more than case. */
@Stateless
@Local(Users.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaUsers implements Users {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaUsers() {}

    JpaUsers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<User> find(TenantId tenant, UserId id) {
        return withId(tenant, id).find(entities).map(UserRows::toUser);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<UserId, User> findAll(TenantId tenant, Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql()
                        .add("select * from app_user where tenant_id = ?", tenant.value())
                        .add(
                                " and id = any(cast(? as uuid[]))",
                                UuidArray.of(ids, UserId::value).text())
                        .rows(entities, UserRow.class)
                        .stream()
                        .map(UserRows::toUser)
                        .collect(toMap(User::id, user -> user));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<WithPassword> findByName(String name) {
        Map<String, Object> named = Map.of("name", name.toLowerCase(Locale.ROOT));
        return new Selection<>(UserRow.class, "lower(r.name) = :name", named)
                .find(entities)
                .map(UserRows::toUserWithPassword);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<User> list(TenantId tenant, PageRequest page) {
        return new Selection<>(UserRow.class, "r.tenantId = :tenant", Map.of("tenant", tenant.value()))
                .page(entities, page, id -> Uuids.parse("after", id), row -> Position.at(row.createdAt, row.id))
                .map(UserRows::toUser);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isEmpty() {
        return entities.createQuery("select r.id from UserRow r", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public User insert(User user, PasswordHash password) {
        UserRow row = UserRows.toRow(user, password);
        entities.persist(row);
        Changes.flush(entities);
        return UserRows.toUser(row);
    }

    @Override
    public User update(User user) {
        UserRow row =
                withId(user.tenant(), user.id()).advance(entities, new Changed("user", user.id(), user.version()));
        row.name = user.name();
        row.role = user.role();
        Changes.flush(entities);
        return UserRows.toUser(row);
    }

    @Override
    public void delete(TenantId tenant, UserId id, long version) {
        entities.remove(withId(tenant, id).lock(entities, new Changed("user", id, version)));
        Changes.flush(entities);
    }

    private static Selection<UserRow> withId(TenantId tenant, UserId id) {
        return new Selection<>(
                UserRow.class,
                "r.tenantId = :tenant and r.id = :user",
                Map.of("tenant", tenant.value(), "user", id.value()));
    }
}
