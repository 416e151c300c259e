package io.belvedere.persistence.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code signing_key}. It is made once and never changed. */
@Entity
@Table(name = "signing_key")
public class SigningKeyRow {

    @Id
    String name;

    byte[] secret;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SigningKeyRow() {}
}
