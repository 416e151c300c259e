package io.belvedere.launcher;

import java.util.Map;

/** Where the server finds its database. */
record Database(String url, String user, String password) {

    static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault("BELVEDERE_DB_URL", "").isBlank();
    }

    static Database external(Map<String, String> environment) {
        String url = environment.getOrDefault("BELVEDERE_DB_URL", "").strip();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw LauncherException.failed("BELVEDERE_DB_URL must look like jdbc:postgresql://host:5432/database");
        }
        return new Database(
                url,
                environment.getOrDefault("BELVEDERE_DB_USER", "belvedere"),
                environment.getOrDefault("BELVEDERE_DB_PASSWORD", ""));
    }

    static Database embedded(int port, String name, String user, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
    }

    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
