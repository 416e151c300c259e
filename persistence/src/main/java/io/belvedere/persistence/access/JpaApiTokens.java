package io.belvedere.persistence.access;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenId;
import io.belvedere.access.ApiTokens;
import io.belvedere.access.TokenDigest;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.persistence.row.Selection;
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
import java.util.Map;
import java.util.Optional;

/** API tokens in PostgreSQL, found by the digest of what proves them. */
@Stateless
@Local(ApiTokens.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaApiTokens implements ApiTokens {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaApiTokens() {}

    JpaApiTokens(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ApiToken> findByDigest(TokenDigest digest) {
        return new Selection<>(ApiTokenRow.class, "r.digest = :digest", Map.of("digest", digest.hex()))
                .find(entities)
                .map(ApiTokenRows::toToken);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<ApiToken> list(TenantId tenant, PageRequest page) {
        return new Selection<>(ApiTokenRow.class, "r.tenantId = :tenant", Map.of("tenant", tenant.value()))
                .page(entities, page, id -> Uuids.parse("after", id), row -> Position.at(row.createdAt, row.id))
                .map(ApiTokenRows::toToken);
    }

    @Override
    public ApiToken insert(ApiToken token, TokenDigest digest) {
        ApiTokenRow row = ApiTokenRows.toRow(token, digest);
        entities.persist(row);
        Changes.flush(entities);
        return ApiTokenRows.toToken(row);
    }

    @Override
    public boolean delete(TenantId tenant, ApiTokenId id) {
        return entities.createQuery("delete from ApiTokenRow r where r.tenantId = :tenant and r.id = :token")
                        .setParameter("tenant", tenant.value())
                        .setParameter("token", id.value())
                        .executeUpdate()
                > 0;
    }
}
