package io.belvedere.access;

import org.jspecify.annotations.Nullable;

/** The one door of every protocol. */
public interface Authenticator {

    /** The caller that these credentials stand for; refuses with UNAUTHENTICATED. */
    Caller authenticate(Credentials credentials);

    /** The same for an {@code Authorization} header or metadata entry as it came, or none. */
    Caller authenticate(@Nullable String authorization);
}
