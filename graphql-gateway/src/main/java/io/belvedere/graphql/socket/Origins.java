package io.belvedere.graphql.socket;

import io.belvedere.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which pages browsers may open sockets. They let every page do so, and tell which one it is. A page of the server
 * itself always may; other clients send no origin.
 */
public final class Origins {

    private static final String ALL = "*";

    private final Set<String> allowed;

    private Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** A comma-separated list of origins, such as {@code https://wall.example.com}, or {@code *} for all. */
    public static Origins from(Settings settings) {
        return of(settings.text("belvedere.graphql.socket.allowed-origins")
                .map(list -> Arrays.asList(list.split(",", -1)))
                .orElse(List.of()));
    }

    static Origins of(List<String> allowed) {
        return new Origins(allowed.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a page of this origin may open a socket to this host; both as the headers have them. */
    boolean allow(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        String asked = origin.toLowerCase(Locale.ROOT);
        return allowed.contains(ALL) || allowed.contains(asked) || isSame(asked, host);
    }

    /** The scheme is left out: behind a proxy that ends TLS, the server sees another one than the browser. */
    private static boolean isSame(String origin, @Nullable String host) {
        try {
            URI page = new URI(origin);
            return host != null
                    && page.getHost() != null
                    && withoutUsualPort(page.getRawAuthority()).equals(withoutUsualPort(host.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException opaque) {
            return false;
        }
    }

    private static String withoutUsualPort(String authority) {
        return authority.replaceFirst(":(80|443)$", "");
    }
}
