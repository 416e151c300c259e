package io.belvedere.it.protocol;

import io.belvedere.it.server.TestIssuer;
import io.belvedere.it.server.TestServer;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Values of the header, or metadata entry, {@code Authorization}. */
public final class Authorization {

    private Authorization() {}

    /** The server's first administrator, who is an operator. */
    public static String operator() {
        return basic("admin", TestServer.ADMIN_PASSWORD);
    }

    public static String basic(String user, String password) {
        byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain);
    }

    public static String bearer(String token) {
        return "Bearer " + token;
    }

    public static String jwt(String tenant, String role) {
        return jwt(tenant, "jo", role);
    }

    public static String jwt(String tenant, String name, String role) {
        return bearer(TestIssuer.token(tenant, name, role, Duration.ofMinutes(10)));
    }

    /** A new API token of the administrator's tenant. */
    public static IssuedToken issue(String administrator, String role, int ttlSeconds) {
        String order = Json.createObjectBuilder()
                .add("name", "for a test")
                .add("role", role)
                .add("ttlSeconds", ttlSeconds)
                .build()
                .toString();
        var issued =
                Http.send(Http.postJson("/api/tokens", administrator, order)).json();
        return new IssuedToken(issued.getString("id"), issued.getString("token"));
    }

    /** A token as it is told once. */
    public record IssuedToken(String id, String secret) {}
}
