package io.belvedere.query.internal.memory;

import java.time.Duration;
import java.util.Optional;

/** Where pieces are kept. What is lost is computed again, so that a memory that fails has nothing and keeps nothing. */
public interface Memory {

    Optional<Remembered> find(String key);

    void keep(String key, Remembered remembered, Duration howLong);
}
