package io.belvedere.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the server of a session is, and how it differs from the one that ships: ports, limits that tests can reach. */
public final class TestServer {

    public static final String ADMIN_PASSWORD = "an administrator for tests";

    private static final String DATABASE_USER = "postgres";
    private static final String HTTP_PORT = "belvedere.it.http-port";
    private static final String HTTPS_PORT = "belvedere.it.https-port";
    private static final String GRPC_PORT = "belvedere.it.grpc-port";

    /** Arquillian adds the application to a running server, and asks it by JMX how that went. */
    private static final String OVERRIDES =
            """
            <server>
              <featureManager><feature>localConnector-1.0</feature></featureManager>
              <config updateTrigger="mbean"/>
              <applicationMonitor updateTrigger="mbean"/>
            %s</server>
            """;

    private static @Nullable DatabaseDoor databaseDoor;

    private TestServer() {}

    public static URI http() {
        return URI.create("http://localhost:" + System.getProperty(HTTP_PORT));
    }

    public static int httpsPort() {
        return Integer.getInteger(HTTPS_PORT);
    }

    public static int grpcPort() {
        return Integer.getInteger(GRPC_PORT);
    }

    /** An application that has just started refuses what needs samples until it has read its log. */
    static void awaitReady() {
        HttpRequest ready = HttpRequest.newBuilder(http().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try {
            while (HttpClient.newHttpClient()
                            .send(ready, BodyHandlers.discarding())
                            .statusCode()
                    != 200) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("the application is not ready in time");
                }
                Thread.sleep(200);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What stands between the server and its database. */
    public static DatabaseDoor databaseDoor() {
        return Objects.requireNonNull(databaseDoor, "there is no server in this session");
    }

    /** The server's own store, for what would take a test too long by commands. */
    public static Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(databaseDoor()), DATABASE_USER, DATABASE_USER);
    }

    public static Path root() {
        return Path.of(System.getProperty("belvedere.it.root"));
    }

    /** Answers where the server is. */
    static Path prepare(DatabaseDoor door) throws IOException {
        databaseDoor = door;
        Path server = Path.of(System.getProperty("belvedere.it.target"), "usr", "servers", "belvedere-it");
        copyConfiguration(root().resolve("server-config/target/liberty/wlp/usr/servers/belvedere"), server);
        System.setProperty(HTTP_PORT, Integer.toString(freePort()));
        System.setProperty(HTTPS_PORT, Integer.toString(freePort()));
        System.setProperty(GRPC_PORT, Integer.toString(freePort()));
        Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(overrides.resolve("tests.xml"), overrides(door));
        return server;
    }

    private static String overrides(DatabaseDoor door) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("belvedere.db.url", databaseUrl(door));
        variables.put("belvedere.db.user", DATABASE_USER);
        variables.put("belvedere.db.password", DATABASE_USER);
        variables.put("belvedere.db.statement-timeout-millis", "1000");
        variables.put("belvedere.http.port", System.getProperty(HTTP_PORT));
        variables.put("belvedere.https.port", System.getProperty(HTTPS_PORT));
        variables.put("belvedere.management.port", Integer.toString(freePort()));
        variables.put("belvedere.grpc.port", System.getProperty(GRPC_PORT));
        variables.put("belvedere.tls.keystore.password", "only for tests");
        variables.put("belvedere.admin-password", ADMIN_PASSWORD);
        variables.put("belvedere.graphql.incremental-delivery", "true");
        variables.putAll(TestIssuer.settings());
        String lines = variables.entrySet().stream()
                .map(entry -> "  <variable name=\"" + entry.getKey() + "\" value=\"" + entry.getValue() + "\"/>\n")
                .collect(Collectors.joining());
        return OVERRIDES.formatted(lines);
    }

    private static String databaseUrl(DatabaseDoor door) {
        return "jdbc:postgresql://localhost:" + door.port() + "/postgres";
    }

    /** All but the application and what an earlier run left; tests deploy the application themselves. */
    private static void copyConfiguration(Path from, Path to) throws IOException {
        deleteTree(to);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("apps"))
                    .filter(file -> !file.endsWith("includes/application.xml"))
                    .forEach(file -> copy(file, to.resolve(from.relativize(file))));
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
