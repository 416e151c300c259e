package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings file that the cluster includes, written anew at each start; the port stays the same while it is free. */
record PostgresSettings(Path file) {

    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    private static final String TEMPLATE =
            """
            # Written by the launcher at each start.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            # A query over a year reads the tables of some hundred days, and locks each of them while it does.
            max_locks_per_transaction = 256
            password_encryption = 'scram-sha-256'

            fsync = on
            full_page_writes = on
            synchronous_commit = on

            shared_buffers = '256MB'
            max_wal_size = '2GB'
            wal_compression = on
            jit = off

            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%%m [%%p] %%a '
            """;

    void write() throws IOException {
        int port = findPort().filter(Ports::isFree).orElseGet(Ports::anyFree);
        Files.writeString(file, TEMPLATE.formatted(port));
    }

    private Optional<Integer> findPort() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher matcher = PORT.matcher(Files.readString(file));
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
