package io.belvedere.launcher;

import java.util.HashMap;
import java.util.Map;

/** Other names under which operators know some settings of the server; the setting's own name outranks them. */
final class SettingAliases {

    private static final Map<String, String> NAMES = Map.of(
            "DB_POOL_MAX", "BELVEDERE_DB_POOL_MAX",
            "DB_POOL_TIMEOUT", "BELVEDERE_DB_POOL_TIMEOUT_SECONDS",
            "DB_CONNECT_TIMEOUT", "BELVEDERE_DB_CONNECT_TIMEOUT_SECONDS");

    private SettingAliases() {}

    static Map<String, String> resolve(Map<String, String> environment) {
        Map<String, String> resolved = new HashMap<>(environment);
        NAMES.forEach((alias, name) -> {
            String value = environment.get(alias);
            if (value != null) {
                resolved.putIfAbsent(name, value);
            }
        });
        return resolved;
    }
}
