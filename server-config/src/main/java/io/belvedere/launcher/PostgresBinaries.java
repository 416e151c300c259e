package io.belvedere.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once beside the database that they serve. */
record PostgresBinaries(Path folder) {

    static final int MAJOR_VERSION = 18;

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static void requireSupportedMachine() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        if (!system.equals("Linux") || !machine.toLowerCase(Locale.ROOT).matches("amd64|x86_64")) {
            throw LauncherException.failed("the PostgreSQL that comes along is for Linux on x86-64, this is " + system
                    + " on " + machine + "; set BELVEDERE_DB_URL to a PostgreSQL of yours");
        }
    }

    /** Unpacks into a draft that is renamed when it is whole, so a crash leaves nothing half-unpacked. */
    static PostgresBinaries unpack(Path parent) throws IOException {
        Path folder = parent.resolve("binaries-" + MAJOR_VERSION);
        if (!Files.isDirectory(folder)) {
            Path draft = parent.resolve("binaries.new");
            deleteTree(draft);
            try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
                if (packed == null) {
                    throw LauncherException.failed("the PostgreSQL programs are missing; build again");
                }
                unpack(packed, draft);
            }
            Files.move(draft, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("archive entry " + entry.getName() + " leaves its folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                unpack(archive, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        boolean isExecutable = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(isExecutable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
