package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharedInstallation
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RefusedStartIT {

    private Installation installation;

    @BeforeEach
    void create(TestInfo test) throws IOException {
        installation = Installation.create("refused-" + test.getDisplayName().replaceAll("[^a-zA-Z0-9]+", "-"));
    }

    private void assertNothingStarted() {
        assertThat(installation.processes()).isEmpty();
        assertThat(installation.data().resolve("postgresql")).doesNotExist();
        assertThat(installation.data().resolve("logs/console.log")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"http, HTTP", "https, HTTPS", "grpc, gRPC", "management, management"})
    void takenPort(String name, String use) throws Exception {
        Ports taken = Shared.running().ports();
        int port =
                switch (name) {
                    case "http" -> taken.http();
                    case "https" -> taken.https();
                    case "grpc" -> taken.grpc();
                    default -> taken.management();
                };
        String option = "--" + name + "-port";

        Outcome start = installation.tryStart(option + "=" + port);

        start.assertRefused("port " + port + " (" + use + ") is taken", option);
        assertNothingStarted();
    }

    @Test
    void secondStartOnTheSameFolder() throws Exception {
        Installation running = Shared.running();

        Outcome start = running.tryStart();

        start.assertRefused("already runs on " + running.data(), "./belvedere stop", "--data");
        assertThat(Boards.asAdmin(Shared.firstStart().http(), Shared.password()).role())
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void folderOfAnotherVersion() throws Exception {
        Files.createDirectory(installation.data());
        Files.writeString(installation.data().resolve("version"), "2\n");

        Outcome start = installation.tryStart();

        start.assertRefused("has version 2", "--data");
        assertThat(installation.data()).isDirectoryNotContaining("glob:**/{lock,run,logs,secrets.properties}");
        assertNothingStarted();
    }

    @Test
    void folderOfSomebodyElse() throws Exception {
        Files.createDirectory(installation.data());
        Files.writeString(installation.data().resolve("thesis.txt"), "mine\n");

        Outcome start = installation.tryStart();

        start.assertRefused("is no data folder of Belvedere", "--data");
        assertThat(installation.data().toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void tooOldJavaHome() throws Exception {
        Path home = oldJava();

        Outcome start = installation.with("JAVA_HOME", home.toString()).tryStart();

        start.assertRefused("Java 11", "too old", "17");
        assertThat(installation.data()).doesNotExist();
    }

    @Test
    void tooOldJavaOnThePath() throws Exception {
        Path home = oldJava();

        Outcome start = installation
                .with("JAVA_HOME", "")
                .with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"))
                .tryStart();

        start.assertRefused("Java 11", "too old", "17");
        assertThat(installation.data()).doesNotExist();
    }

    /** Answers the only question that it is asked. */
    private Path oldJava() throws IOException {
        Path home = installation.data().resolveSibling("jdk-11");
        Files.createDirectories(home.resolve("bin"));
        Path java = Files.writeString(
                home.resolve("bin/java"), "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void unreachableDatabase() throws Exception {
        int nobody = installation.ports().cluster();

        Outcome start = installation
                .with("BELVEDERE_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/belvedere")
                .tryStart();

        start.assertRefused("127.0.0.1:" + nobody, "cannot be reached", "BELVEDERE_DB_URL");
        assertNothingStarted();
    }

    @Test
    void wrongPasswordOfADatabase() throws Exception {
        int port = Shared.running().postgresPort();

        Outcome start = installation
                .with("BELVEDERE_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/belvedere")
                .with("BELVEDERE_DB_USER", "belvedere")
                .with("BELVEDERE_DB_PASSWORD", "not this one")
                .tryStart();

        start.assertRefused("refuses user \"belvedere\"", "BELVEDERE_DB_PASSWORD");
        assertNothingStarted();
    }

    /** One that nothing reads before the first query does. */
    @Test
    void wrongSetting() throws Exception {
        Outcome start = installation.with("BELVEDERE_QUERY_MAX_STEPS", "many").tryStart();

        assertThat(start.exitCode()).isNotZero();
        assertThat(start.err()).anySatisfy(line -> assertThat(line)
                .contains("belvedere.query.max-steps must be a whole number from 1 to 1000000, it is \"many\""));
        assertThat(installation.processes()).isEmpty();
    }

    @Test
    void brokenManifestOfDocuments() throws Exception {
        Path manifest = Files.writeString(
                installation.data().resolveSibling("manifest.json"), "{\"board\": \"query Board { viewer \"}");

        Outcome start = installation
                .with("BELVEDERE_GRAPHQL_MANIFEST", manifest.toString())
                .tryStart();

        assertThat(start.exitCode()).isNotZero();
        assertThat(start.err()).anySatisfy(line -> assertThat(line)
                .contains("belvedere.graphql.manifest", manifest.toString(), "board does not parse"));
        assertThat(installation.processes()).isEmpty();
    }

    @Test
    void unknownOption() throws Exception {
        Outcome start = installation.tryStart("--htp-port=9080");

        start.assertRefused("--htp-port", "--help");
        assertThat(installation.data()).doesNotExist();
    }
}
