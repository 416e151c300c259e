package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SharedInstallation
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EndingIT {

    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private static void assertNothingLeft(Installation installation, Collection<ProcessHandle> before) {
        assertThat(before).as("launcher, server, PostgreSQL and its workers").hasSizeGreaterThan(3);
        assertThat(Signals.survivors(before, LEAVING)).isEmpty();
        assertThat(installation.data().resolve("run")).isEmptyDirectory();
    }

    @Test
    void interrupt_endsServerAndDatabase() throws IOException {
        Installation installation = Shared.running();
        Launch launch = Shared.launch();
        Collection<ProcessHandle> processes = installation.processes();

        Signals.interruptGroup(launch.launcher().pid());

        assertThat(launch.awaitEnd()).isEqualTo(INTERRUPTED);
        assertNothingLeft(installation, processes);
    }

    @Test
    void terminate_endsServerAndDatabase() throws IOException {
        Installation installation = Shared.running();
        Launch launch = Shared.launch();
        Collection<ProcessHandle> processes = installation.processes();

        launch.launcher().destroy();

        assertThat(launch.awaitEnd()).isEqualTo(TERMINATED);
        assertNothingLeft(installation, processes);
    }

    @Test
    void interrupt_whileStartingLeavesNothing() throws IOException {
        Installation installation = Shared.atRest();
        Launch launch = installation.start();
        launch.awaitHalfStarted();

        Signals.interruptGroup(launch.launcher().pid());

        assertThat(launch.awaitEnd()).isEqualTo(INTERRUPTED);
        assertThat(installation.processes()).isEmpty();
    }

    @Test
    void stop_endsWhatRunsElsewhere() throws Exception {
        Installation installation = Shared.running();
        Collection<ProcessHandle> processes = installation.processes();

        Outcome stop = installation.run("stop").assertDone();

        assertThat(stop.out()).singleElement().asString().contains("has stopped");
        assertNothingLeft(installation, processes);
    }

    @Test
    void stop_endsWhatAKilledLauncherLeft() throws Exception {
        Installation installation = Shared.running();
        Collection<ProcessHandle> processes = installation.processes();
        Signals.kill(Shared.launch().launcher());

        installation.run("stop").assertDone();

        assertNothingLeft(installation, processes);
    }

    @Test
    void stop_saysSoWhereNothingRuns() throws Exception {
        Outcome stop = Shared.atRest().run("stop").assertDone();

        assertThat(stop.out()).singleElement().asString().contains("does not run");
    }

    @Test
    void stop_refusesAFolderThatIsNone() throws Exception {
        Installation nowhere = Installation.create("stop-nowhere");

        nowhere.run("stop").assertRefused("no data folder", "--data");
    }
}
