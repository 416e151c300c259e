package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {

    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Empty when none runs. The file outlives a crash and the system reuses process numbers, so the process must run
     * this very program.
     */
    static Optional<Postmaster> find(Path cluster, String program) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(PROCESS_LINE).strip()))
                .filter(process -> process.info().command().orElse("").equals(program))
                .map(process -> new Postmaster(process, port));
    }
}
