package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder that holds everything of an installation: database, secrets, logs, what runs. Its layout has a
 * version; a launcher that knows another one leaves the folder untouched.
 */
record DataFolder(Path path) {

    static final String VERSION = "1";

    /** Opens the folder, or makes it where there is none or an empty one. */
    static DataFolder open(Path path) throws IOException {
        DataFolder folder = new DataFolder(path);
        folder.create();
        folder.requireKnownVersion();
        for (Path part : List.of(folder.logs(), folder.run(), folder.server())) {
            Files.createDirectories(part);
            PrivateFiles.restrictFolder(part);
        }
        return folder;
    }

    private void create() throws IOException {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException notAFolder) {
            throw LauncherException.failed(path + " is not a folder; choose another with --data");
        }
        if (!Files.isWritable(path)) {
            throw LauncherException.failed("the data folder " + path + " is not writable; choose another with --data");
        }
        if (isEmpty()) {
            // Traversable, because PostgreSQL may run as another user; what is private below is restricted by itself.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.writeString(versionFile(), VERSION + "\n");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private void requireKnownVersion() throws IOException {
        if (!Files.exists(versionFile())) {
            throw LauncherException.failed(
                    path + " holds other files and is no data folder of Belvedere; choose another with --data");
        }
        String version = Files.readString(versionFile()).strip();
        if (!version.equals(VERSION)) {
            throw LauncherException.failed("the data folder " + path + " has version " + version
                    + ", this Belvedere reads version " + VERSION
                    + "; use the Belvedere that made it, or another folder with --data");
        }
    }

    /** False for a folder that was never started on. */
    boolean exists() {
        return Files.exists(versionFile());
    }

    private Path versionFile() {
        return path.resolve("version");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** What is true only while something runs: pid files, the address, the operator's token. */
    Path run() {
        return path.resolve("run");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Up to when the demo has sent its samples. */
    Path demo() {
        return path.resolve("demo");
    }

    Path database() {
        return path.resolve("postgresql");
    }

    /** Where the server writes; its installation stays read-only. */
    Path server() {
        return path.resolve("server");
    }
}
