package io.belvedere.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/** A secret of at least 256 random bits that all signatures of a database begin with. It is never shown. */
public final class SigningKey {

    public static final int MIN_BYTES = 32;

    private final String name;
    private final byte[] secret;
    private final Instant createdAt;

    public SigningKey(String name, byte[] secret, Instant createdAt) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "a signing key has " + secret.length + " bytes, at least " + MIN_BYTES + " are needed");
        }
        this.name = name;
        this.secret = secret.clone();
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey key
                && name.equals(key.name)
                && Arrays.equals(secret, key.secret)
                && createdAt.equals(key.createdAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(secret), createdAt);
    }

    @Override
    public String toString() {
        return "SigningKey[" + name + "]";
    }
}
