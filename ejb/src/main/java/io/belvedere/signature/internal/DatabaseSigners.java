package io.belvedere.signature.internal;

import io.belvedere.signature.Signer;
import io.belvedere.signature.Signers;
import io.belvedere.signature.SigningKey;
import io.belvedere.signature.SigningKeys;
import io.belvedere.transaction.Store;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs with the key of the database, which the first node on an empty database makes. The key is read once, at start,
 * so that signing needs no database afterwards.
 */
@Singleton
@Startup
@Local(Signers.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseSigners implements Signers {

    private static final String NAME = "server";

    @Inject
    private Store store;

    @Inject
    @Stored
    private SigningKeys keys;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    private final Map<String, Signer> signers = new ConcurrentHashMap<>();
    private SigningKey key;

    @PostConstruct
    void readKey() {
        store.prepare();
        key = transactions.reading(() -> keys.find(NAME)).orElseGet(this::makeKey);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Signer signer(String purpose) {
        return signers.computeIfAbsent(purpose, unknown -> new HmacSigner(key, unknown));
    }

    private SigningKey makeKey() {
        byte[] secret = new byte[SigningKey.MIN_BYTES];
        new SecureRandom().nextBytes(secret);
        SigningKey made = new SigningKey(NAME, secret, clock.instant());
        return transactions.editing(() -> keys.putIfAbsent(made));
    }
}
