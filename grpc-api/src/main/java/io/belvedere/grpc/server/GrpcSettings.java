package io.belvedere.grpc.server;

import io.belvedere.settings.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the gRPC server listens.
 *
 * @param tls null for plain text
 * @param drain how long calls under way may still take when the server stops
 */
public record GrpcSettings(
        InetSocketAddress address, @Nullable Tls tls, CallLimits calls, ConnectionLimits connections, Duration drain) {

    private static final String CERTIFICATE = "belvedere.grpc.tls.certificate";
    private static final String KEY = "belvedere.grpc.tls.key";

    /** A certificate chain and its private key (PKCS #8), both PEM. */
    public record Tls(Path certificate, Path key) {}

    /** What one call, or all calls of one connection, may use. */
    public record CallLimits(int maxMessageBytes, int maxMetadataBytes, int maxPerConnection) {
        static CallLimits from(Settings settings) {
            return new CallLimits(
                    settings.integer("belvedere.grpc.max-message-bytes", 4 << 20, 1 << 10, 256 << 20),
                    settings.integer("belvedere.grpc.max-metadata-bytes", 16 << 10, 1 << 10, 1 << 20),
                    settings.integer("belvedere.grpc.max-calls-per-connection", 256, 1, 100_000));
        }
    }

    /** What a connection may do and how long it may live. Ages end in a go-away, so that callers spread over nodes. */
    public record ConnectionLimits(int maxResetsPerWindow, Duration minKeepalive, Duration maxIdle, Duration maxAge) {
        static ConnectionLimits from(Settings settings) {
            return new ConnectionLimits(
                    settings.integer("belvedere.grpc.max-resets-per-window", 200, 1, 1_000_000),
                    seconds(settings, "belvedere.grpc.min-keepalive-seconds", 30, 1, 3_600),
                    seconds(settings, "belvedere.grpc.max-idle-seconds", 900, 1, 86_400),
                    seconds(settings, "belvedere.grpc.max-age-seconds", 3_600, 1, 604_800));
        }
    }

    /** Reads the keys of the server under {@code belvedere.grpc} and refuses them together if some are wrong. */
    public static GrpcSettings from(Settings settings) {
        String host = settings.text("belvedere.grpc.host").orElse("*");
        int port = settings.integer("belvedere.grpc.port", 9090, 0, 65_535);
        CallLimits calls = CallLimits.from(settings);
        ConnectionLimits connections = ConnectionLimits.from(settings);
        Duration drain = seconds(settings, "belvedere.grpc.drain-seconds", 20, 0, 600);
        settings.refuseFaults();
        return new GrpcSettings(address(host, port), tls(settings), calls, connections, drain);
    }

    private static InetSocketAddress address(String host, int port) {
        return host.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }

    private static @Nullable Tls tls(Settings settings) {
        Optional<String> certificate = settings.text(CERTIFICATE);
        Optional<String> key = settings.text(KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalStateException(
                    "Settings are wrong: set both " + CERTIFICATE + " and " + KEY + ", or none");
        }
        return certificate.isPresent() && key.isPresent()
                ? new Tls(Path.of(certificate.get()), Path.of(key.get()))
                : null;
    }

    private static Duration seconds(Settings settings, String key, int defaultValue, int min, int max) {
        return settings.seconds(
                key, Duration.ofSeconds(defaultValue), Duration.ofSeconds(min), Duration.ofSeconds(max));
    }
}
