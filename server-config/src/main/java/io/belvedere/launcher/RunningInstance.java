package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a started launcher leaves in its data folder for the other commands, and takes away when it ends. */
record RunningInstance(DataFolder folder) {

    void write(URI address, String operatorToken) throws IOException {
        launcher().write(ProcessHandle.current());
        PrivateFiles.write(tokenFile(), operatorToken + "\n");
        PrivateFiles.write(addressFile(), address + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(addressFile());
        Files.deleteIfExists(tokenFile());
        launcher().delete();
    }

    Optional<ProcessHandle> findLauncher() throws IOException {
        return launcher().findAlive();
    }

    Optional<URI> findAddress() throws IOException {
        return read(addressFile()).map(URI::create);
    }

    Optional<String> findOperatorToken() throws IOException {
        return read(tokenFile());
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private PidFile launcher() {
        return new PidFile(folder.run().resolve("launcher.pid"));
    }

    private Path addressFile() {
        return folder.run().resolve("address");
    }

    private Path tokenFile() {
        return folder.run().resolve("operator-token");
    }
}
