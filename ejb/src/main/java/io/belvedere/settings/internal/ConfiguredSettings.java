package io.belvedere.settings.internal;

import io.belvedere.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands out settings read from MicroProfile Config, where the environment outranks files. */
@ApplicationScoped
public class ConfiguredSettings {

    /** Names under which operators of earlier systems know a setting; the key itself outranks them. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "belvedere.admission.enabled", List.of("RATE_LIMITING_ENABLED"),
            "belvedere.admission.max-requests-per-hour", List.of("MAX_REQUESTS_PER_HOUR"),
            "belvedere.cache.ttl-seconds", List.of("CACHE_TTL_SECONDS", "CACHE_TTL"),
            "belvedere.graphql.socket.dead-seconds", List.of("WS_ACTIVITY_TIMEOUT"),
            "belvedere.graphql.socket.ping-seconds", List.of("WS_PING_INTERVAL"),
            "belvedere.graphql.stream.max-per-node", List.of("WS_MAX_CONNECTIONS"),
            "belvedere.performance.slow-request-millis", List.of("SLOW_REQUEST_THRESHOLD"),
            "belvedere.performance.slow-query-millis", List.of("SLOW_QUERY_THRESHOLD"),
            "belvedere.presence.max-per-layout", List.of("WEBSOCKET_MAX_CONNECTIONS_PER_LAYOUT"),
            "belvedere.presence.max-per-tenant", List.of("WEBSOCKET_MAX_CONNECTIONS_PER_TENANT"));

    @Produces
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        return new Settings(key -> names(key)
                .map(name -> config.getOptionalValue(name, String.class))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Stream<String> names(String key) {
        return Stream.concat(Stream.of(key), ALIASES.getOrDefault(key, List.of()).stream());
    }
}
