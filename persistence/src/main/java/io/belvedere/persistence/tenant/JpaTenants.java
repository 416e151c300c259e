package io.belvedere.persistence.tenant;

import static java.util.stream.Collectors.toMap;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.persistence.row.Sql;
import io.belvedere.persistence.row.TextArray;
import io.belvedere.tenant.Tenant;
import io.belvedere.tenant.TenantId;
import io.belvedere.tenant.Tenants;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tenants in PostgreSQL, which deletes what a tenant owns along with it. */
@Stateless
@Local(Tenants.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaTenants implements Tenants {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaTenants() {}

    JpaTenants(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Tenant> find(TenantId id) {
        return withId(id).find(entities).map(TenantRows::toTenant);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<TenantId, Tenant> findAll(Collection<TenantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> texts = ids.stream().map(TenantId::value).toList();
        return new Sql()
                        .add("select * from tenant where id = any(cast(? as text[]))", new TextArray(texts).text())
                        .rows(entities, TenantRow.class)
                        .stream()
                        .map(TenantRows::toTenant)
                        .collect(toMap(Tenant::id, tenant -> tenant));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Tenant> list(PageRequest page) {
        return new Selection<>(TenantRow.class, "r.version > 0", Map.of())
                .page(entities, page, id -> id, row -> Position.at(row.createdAt, row.id))
                .map(TenantRows::toTenant);
    }

    @Override
    public Tenant insert(Tenant tenant) {
        TenantRow row = TenantRows.toRow(tenant);
        entities.persist(row);
        Changes.flush(entities);
        return TenantRows.toTenant(row);
    }

    @Override
    public Tenant update(Tenant tenant) {
        TenantRow row = withId(tenant.id()).advance(entities, changed(tenant.id(), tenant.version()));
        row.name = tenant.name();
        Changes.flush(entities);
        return TenantRows.toTenant(row);
    }

    @Override
    public void delete(TenantId id, long version) {
        entities.remove(withId(id).lock(entities, changed(id, version)));
        Changes.flush(entities);
    }

    private static Selection<TenantRow> withId(TenantId id) {
        return new Selection<>(TenantRow.class, "r.id = :tenant", Map.of("tenant", id.value()));
    }

    private static Changed changed(TenantId id, long version) {
        return new Changed("tenant", id, version);
    }
}
