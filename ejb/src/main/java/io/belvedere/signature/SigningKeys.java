package io.belvedere.signature;

import java.util.Optional;

/** The store of signing keys. A key that is there never changes. */
public interface SigningKeys {

    Optional<SigningKey> find(String name);

    /** Stores the key unless there is one of its name, and answers the one that is there from then on. */
    SigningKey putIfAbsent(SigningKey key);
}
