package io.belvedere.persistence.signature;

import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Selection;
import io.belvedere.signature.SigningKey;
import io.belvedere.signature.SigningKeys;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Signing keys in PostgreSQL. */
@Stateless
@Local(SigningKeys.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaSigningKeys implements SigningKeys {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaSigningKeys() {}

    JpaSigningKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SigningKey> find(String name) {
        return new Selection<>(SigningKeyRow.class, "r.name = :name", Map.of("name", name))
                .find(entities)
                .map(row -> new SigningKey(row.name, row.secret, row.createdAt));
    }

    @Override
    public SigningKey putIfAbsent(SigningKey key) {
        // Waits for another node's insert to be committed; the statement after it then sees that node's key.
        entities.createNativeQuery(
                        "insert into signing_key (name, secret, created_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, key.name())
                .setParameter(2, key.secret())
                .setParameter(3, key.createdAt().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        return find(key.name()).orElseThrow();
    }
}
