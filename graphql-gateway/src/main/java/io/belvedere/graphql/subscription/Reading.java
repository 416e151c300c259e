package io.belvedere.graphql.subscription;

import io.belvedere.access.Caller;
import org.jspecify.annotations.Nullable;

/** What one subscriber is told. It remembers what it told last, and is asked by one thread at a time. */
@FunctionalInterface
interface Reading<T> {

    /** What is new to the caller, or null if nothing is. Refuses who may not know. */
    @Nullable
    T read(Caller caller);
}
