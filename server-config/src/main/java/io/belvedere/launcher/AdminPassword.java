package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The first administrator's password. The server takes the one it is given only while its database has no
 * administrator, so signing in with it tells whether this start was the first; it is kept until it has been shown.
 */
final class AdminPassword {

    static final String USER = "admin";

    private static final int TAKEN = 200;
    private static final int REFUSED = 401;

    private AdminPassword() {}

    static boolean isGiven(Map<String, String> environment) {
        return !environment.getOrDefault("BELVEDERE_ADMIN_PASSWORD", "").isBlank();
    }

    /** Hands the password to {@code display} if the server has taken it and nobody has seen it. */
    static void show(Http http, URI server, Secrets secrets, Consumer<Optional<String>> display)
            throws IOException, InterruptedException {
        Optional<String> pending = secrets.find(Secrets.PENDING_ADMIN);
        int status = pending.isEmpty() ? REFUSED : signIn(http, server, pending.get());
        display.accept(status == TAKEN ? pending : Optional.empty());
        if (status == TAKEN || status == REFUSED) {
            secrets.forget(Secrets.PENDING_ADMIN);
        }
    }

    private static int signIn(Http http, URI server, String password) throws InterruptedException {
        return http.get(server.resolve("/api/viewer"), Optional.of(Http.basic(USER, password)))
                .map(Http.Answer::status)
                .orElse(0);
    }
}
