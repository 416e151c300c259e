package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** {@code ./belvedere start}: checks everything first, then brings up database and server, then waits for an end. */
final class StartCommand {

    private static final Set<String> OPTIONS =
            Set.of("--data", "--http-port", "--https-port", "--grpc-port", "--management-port");
    private static final String DEMO = "--demo";

    private final Path home;
    private final DataFolder folder;
    private final Ports ports;
    private final Map<String, String> environment;
    private final boolean demo;
    private final Addresses addresses;
    private final Server server;
    private final Teardown teardown = Teardown.atExit();
    /** Completed with the reason when a part ends by itself. */
    private final CompletableFuture<String> end = new CompletableFuture<>();

    private StartCommand(Path home, DataFolder folder, Ports ports, Map<String, String> environment, boolean demo) {
        this.home = home;
        this.folder = folder;
        this.ports = ports;
        this.environment = environment;
        this.demo = demo;
        this.addresses = Addresses.of(ports, environment);
        this.server = new Server(home, folder);
    }

    static void run(Path home, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parseOptions(words, OPTIONS, Set.of(DEMO));
        Map<String, String> environment = System.getenv();
        Ports ports = Ports.of(arguments, environment);
        DataFolder folder = DataFolder.open(arguments.dataFolder(home));
        new StartCommand(home, folder, ports, environment, arguments.has(DEMO)).run();
    }

    private void run() throws IOException, InterruptedException {
        long startedAtNanos = System.nanoTime();
        FolderLock lock = FolderLock.take(folder);
        teardown.start(() -> {}, lock::close);
        String operatorToken = Secrets.random(32);
        RunningInstance instance = new RunningInstance(folder);
        teardown.start(() -> instance.write(addresses.http(), operatorToken), instance::delete);
        server.stop();
        ports.refuseTaken();

        Secrets secrets = Secrets.read(folder.secrets());
        String keyStorePassword = KeyStoreChoice.password(environment, secrets);
        Database database = openDatabase(secrets);
        Map<String, String> variables = ServerEnvironment.of(environment, database, ports, secrets);
        variables.put("BELVEDERE_TLS_KEYSTORE_PASSWORD", keyStorePassword);
        variables.put("BELVEDERE_OPERATOR_TOKEN", operatorToken);
        startServer(variables);

        Http http = new Http();
        new Readiness(http, addresses.health(), server.console()).await(end);
        Duration duration = Duration.ofNanos(System.nanoTime() - startedAtNanos);
        Announcement announcement = new Announcement(addresses, folder, duration);
        AdminPassword.show(http, addresses.http(), secrets, announcement::print);
        if (demo) {
            startDemo(new ServerAccess(addresses.http(), Http.bearer(operatorToken)));
        }
        throw LauncherException.failed(end.join() + "; see " + folder.logs());
    }

    private Database openDatabase(Secrets secrets) throws IOException, InterruptedException {
        if (Database.isExternal(environment)) {
            Database database = Database.external(environment);
            DatabaseProbe.check(database);
            return database;
        }
        System.out.println("Starting PostgreSQL");
        EmbeddedPostgres postgres = EmbeddedPostgres.prepare(folder.database(), secrets);
        teardown.start(postgres::start, postgres::stop);
        watch("PostgreSQL", postgres.process());
        return postgres.database();
    }

    private void startServer(Map<String, String> variables) throws IOException, InterruptedException {
        System.out.println("Starting the server");
        teardown.start(() -> watch("the server", server.start(variables)), () -> {
            System.out.println("Stopping");
            server.stop();
        });
    }

    private void startDemo(ServerAccess access) throws IOException, InterruptedException {
        Demo feeding = new Demo(home, folder, access, Console.standard());
        teardown.start(feeding::start, feeding::stop);
    }

    private void watch(String name, ProcessHandle process) {
        Thread watcher = new Thread(() -> awaitEnd(name, process), "watch " + name);
        watcher.setDaemon(true);
        watcher.start();
    }

    private void awaitEnd(String name, ProcessHandle process) {
        process.onExit().join();
        if (!teardown.isOver()) {
            end.complete(name + " ended by itself");
        }
    }
}
