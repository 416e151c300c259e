package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The password of the TLS key store: an operator's own store brings it along, else it is one of the secrets. */
final class KeyStoreChoice {

    private KeyStoreChoice() {}

    static String password(Map<String, String> environment, Secrets secrets) throws IOException {
        String store = environment.getOrDefault("BELVEDERE_TLS_KEYSTORE", "");
        if (store.isBlank()) {
            return secrets.getOrCreate(Secrets.KEY_STORE);
        }
        if (!Files.isReadable(Path.of(store))) {
            throw LauncherException.failed(
                    "the key store " + store + " cannot be read; correct BELVEDERE_TLS_KEYSTORE");
        }
        String password = environment.getOrDefault("BELVEDERE_TLS_KEYSTORE_PASSWORD", "");
        if (password.isEmpty()) {
            throw LauncherException.failed(
                    "BELVEDERE_TLS_KEYSTORE needs its password in BELVEDERE_TLS_KEYSTORE_PASSWORD");
        }
        return password;
    }
}
