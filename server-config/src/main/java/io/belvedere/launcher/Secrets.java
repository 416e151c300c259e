package io.belvedere.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords that the launcher made for this data folder, and nobody else needs. */
final class Secrets {

    static final String DATABASE_OWNER = "postgresql.superuser.password";
    static final String DATABASE = "postgresql.password";
    static final String KEY_STORE = "tls.keystore.password";
    /** Given to the server for its first administrator; kept until a user has seen it. */
    static final String PENDING_ADMIN = "admin.password.pending";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        return new Secrets(file, values);
    }

    /** The password of this name; made and kept when there is none yet. */
    String getOrCreate(String name) throws IOException {
        Optional<String> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        String made = random(18);
        values.setProperty(name, made);
        write();
        return made;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    void forget(String name) throws IOException {
        if (values.remove(name) != null) {
            write();
        }
    }

    /** Letters, digits, "-" and "_" only, so that it needs quoting nowhere. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void write() throws IOException {
        String lines = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        PrivateFiles.write(file, lines);
    }
}
