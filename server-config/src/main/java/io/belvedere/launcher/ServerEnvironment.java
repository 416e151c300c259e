package io.belvedere.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the server is told through its environment: secrets never stand in files of its configuration. */
final class ServerEnvironment {

    /** Only this machine is served unless the user says otherwise; {@code *} opens all addresses. */
    static final String DEFAULT_HOST = "localhost";

    private ServerEnvironment() {}

    static Map<String, String> of(Map<String, String> environment, Database database, Ports ports, Secrets secrets)
            throws IOException {
        Map<String, String> values = new HashMap<>(SettingAliases.resolve(environment));
        values.putIfAbsent("BELVEDERE_HTTP_HOST", DEFAULT_HOST);
        values.putIfAbsent("BELVEDERE_GRPC_HOST", values.get("BELVEDERE_HTTP_HOST"));
        // The console file does not rotate, so it holds what matters; messages.log beside it holds everything.
        values.putIfAbsent("BELVEDERE_LOG_CONSOLE_LEVEL", "AUDIT");
        values.put("BELVEDERE_DB_URL", database.url());
        values.put("BELVEDERE_DB_USER", database.user());
        values.put("BELVEDERE_DB_PASSWORD", database.password());
        values.put("BELVEDERE_HTTP_PORT", Integer.toString(ports.http().number()));
        values.put("BELVEDERE_HTTPS_PORT", Integer.toString(ports.https().number()));
        values.put("BELVEDERE_GRPC_PORT", Integer.toString(ports.grpc().number()));
        values.put(
                "BELVEDERE_MANAGEMENT_PORT", Integer.toString(ports.management().number()));
        if (!AdminPassword.isGiven(environment)) {
            values.put("BELVEDERE_ADMIN_PASSWORD", secrets.getOrCreate(Secrets.PENDING_ADMIN));
        }
        return values;
    }
}
