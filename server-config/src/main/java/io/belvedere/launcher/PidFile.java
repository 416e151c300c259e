package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process by number and start time. The system reuses numbers, so the start time decides whether a live
 * process is still the one that was written down: a stranger's is never touched.
 */
record PidFile(Path path) {

    /** The start time is derived from the boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) throws IOException {
        long startedAtMillis =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        PrivateFiles.write(path, process.pid() + " " + startedAtMillis + "\n");
    }

    Optional<ProcessHandle> findAlive() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> fields = List.of(Files.readString(path).strip().split(" ", -1));
        if (fields.size() != 2) {
            return Optional.empty();
        }
        Instant startedAt = Instant.ofEpochMilli(Long.parseLong(fields.get(1)));
        return ProcessHandle.of(Long.parseLong(fields.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(instant -> isSame(instant, startedAt))
                        .isPresent());
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
