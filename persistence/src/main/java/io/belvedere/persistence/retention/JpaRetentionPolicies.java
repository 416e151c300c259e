package io.belvedere.persistence.retention;

import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Selection.Changed;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPolicies;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies in PostgreSQL. There are few, so lists are whole. */
@Stateless
@Local(RetentionPolicies.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaRetentionPolicies implements RetentionPolicies {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaRetentionPolicies() {}

    JpaRetentionPolicies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<RetentionPolicy> find(TenantId tenant, PolicyName name) {
        return named(tenant, name).find(entities).map(PolicyRows::toPolicy);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RetentionPolicy> list(TenantId tenant) {
        return entities.createQuery(
                        "select r from PolicyRow r where r.tenantId = :tenant order by r.position, r.name",
                        PolicyRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(PolicyRows::toPolicy)
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RetentionPolicy> all() {
        return entities.createQuery("select r from PolicyRow r order by r.position, r.name", PolicyRow.class)
                .getResultStream()
                .map(PolicyRows::toPolicy)
                .toList();
    }

    @Override
    public RetentionPolicy insert(RetentionPolicy policy) {
        PolicyRow row = PolicyRows.toRow(policy);
        entities.persist(row);
        Changes.flush(entities);
        return PolicyRows.toPolicy(row);
    }

    @Override
    public RetentionPolicy update(RetentionPolicy policy) {
        PolicyRow row =
                named(policy.tenant(), policy.name()).advance(entities, changed(policy.name(), policy.version()));
        PolicyRows.write(policy, row);
        Changes.flush(entities);
        return PolicyRows.toPolicy(row);
    }

    @Override
    public void delete(TenantId tenant, PolicyName name, long version) {
        entities.remove(named(tenant, name).lock(entities, changed(name, version)));
        Changes.flush(entities);
    }

    private static Selection<PolicyRow> named(TenantId tenant, PolicyName name) {
        return new Selection<>(
                PolicyRow.class,
                "r.tenantId = :tenant and r.name = :name",
                Map.of("tenant", tenant.value(), "name", name.value()));
    }

    private static Changed changed(PolicyName name, long version) {
        return new Changed("retention policy", name, version);
    }
}
