package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL of a data folder: real programs, fully durable, on a loopback port with passwords. One that outlived a
 * killed launcher is taken over as it runs.
 */
final class EmbeddedPostgres {

    private static final int START_ATTEMPTS = 5;
    private static final String START_SECONDS = "300";
    private static final String STOP_SECONDS = "60";

    private final Path folder;
    private final Path cluster;
    private final Path log;
    private final Secrets secrets;
    private final PostgresBinaries binaries;
    private final DatabaseUser user;

    private EmbeddedPostgres(Path folder, Secrets secrets, PostgresBinaries binaries, DatabaseUser user) {
        this.folder = folder;
        this.cluster = cluster(folder);
        this.log = folder.resolve("log").resolve("start.log");
        this.secrets = secrets;
        this.binaries = binaries;
        this.user = user;
    }

    static EmbeddedPostgres prepare(Path folder, Secrets secrets) throws IOException, InterruptedException {
        PostgresBinaries.requireSupportedMachine();
        requireKnownVersion(folder);
        Files.createDirectories(folder.resolve("log"));
        PostgresBinaries binaries = PostgresBinaries.unpack(folder);
        return new EmbeddedPostgres(folder, secrets, binaries, DatabaseUser.choose(folder));
    }

    private static Path cluster(Path folder) {
        return folder.resolve("cluster");
    }

    private static void requireKnownVersion(Path folder) throws IOException {
        Path file = cluster(folder).resolve("PG_VERSION");
        String version =
                Files.exists(file) ? Files.readString(file).strip() : Integer.toString(PostgresBinaries.MAJOR_VERSION);
        if (!version.equals(Integer.toString(PostgresBinaries.MAJOR_VERSION))) {
            throw LauncherException.failed("the database in " + folder + " is of PostgreSQL " + version
                    + ", this Belvedere brings " + PostgresBinaries.MAJOR_VERSION
                    + "; use the Belvedere that made it, or another folder with --data");
        }
    }

    /** Returns when PostgreSQL accepts connections. */
    void start() throws IOException, InterruptedException {
        if (!Files.exists(cluster)) {
            create();
        }
        if (find().isEmpty()) {
            startProgram();
        }
    }

    /** What the server connects to; made at the first time. */
    Database database() throws IOException {
        return ApplicationDatabase.ensure(running().port(), secrets);
    }

    ProcessHandle process() throws IOException {
        return running().process();
    }

    /** Ends sessions, writes everything out and ends; a PostgreSQL that does not run is left alone. */
    void stop() throws IOException, InterruptedException {
        if (find().isEmpty()) {
            return;
        }
        int exitCode = runProgram("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", STOP_SECONDS);
        if (exitCode != 0) {
            throw LauncherException.failed("PostgreSQL does not stop; see " + log);
        }
    }

    private Optional<Postmaster> find() throws IOException {
        return Postmaster.find(cluster, binaries.program("postgres"));
    }

    private Postmaster running() throws IOException {
        return find().orElseThrow(() -> LauncherException.failed("PostgreSQL does not run; see " + log));
    }

    /** A cluster is made beside its place and moved there when it is whole. */
    private void create() throws IOException, InterruptedException {
        Path draft = folder.resolve("cluster.new");
        Path passwordFile = folder.resolve("password.new");
        PostgresBinaries.deleteTree(draft);
        PrivateFiles.write(passwordFile, secrets.getOrCreate(Secrets.DATABASE_OWNER) + "\n");
        user.give(passwordFile);
        int exitCode = runProgram(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + ApplicationDatabase.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(passwordFile);
        if (exitCode != 0) {
            throw LauncherException.failed("the database could not be made; see " + log);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"), "\ninclude '../belvedere.conf'\n", StandardOpenOption.APPEND);
        Files.move(draft, cluster);
    }

    private void startProgram() throws IOException, InterruptedException {
        new PostgresSettings(folder.resolve("belvedere.conf")).write();
        for (int attempt = 1; !isStarted(); attempt++) {
            if (attempt == START_ATTEMPTS) {
                throw LauncherException.failed("PostgreSQL does not start; see " + log);
            }
            // The children of a killed PostgreSQL need a moment to notice and to let go of its memory.
            Thread.sleep(1_000);
        }
    }

    private boolean isStarted() throws IOException, InterruptedException {
        String output = folder.resolve("log").resolve("output.log").toString();
        return runProgram("pg_ctl", "start", "-D", cluster.toString(), "-l", output, "-w", "-t", START_SECONDS) == 0;
    }

    private int runProgram(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binaries.program(name)));
        command.addAll(List.of(arguments));
        return Commands.run(log, user.command(command));
    }
}
