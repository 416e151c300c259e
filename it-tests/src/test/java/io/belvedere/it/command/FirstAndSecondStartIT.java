package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, as it is timed. */
@Isolated
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FirstAndSecondStartIT {

    private static final Logger LOG = System.getLogger(FirstAndSecondStartIT.class.getName());

    /** Twice what is promised for a machine with nothing else to do. */
    private static final Duration SECOND_START = Duration.ofSeconds(40);

    @Test
    void firstStart_printsAddressUserAndPassword() throws IOException {
        Announcement first = Shared.firstStart();

        LOG.log(Level.INFO, "first start: {0} ms", first.duration().toMillis());
        assertThat(first.http()).hasPort(Shared.running().ports().http());
        assertThat(first.user()).contains("admin");
        assertThat(first.password()).isPresent();
    }

    @Test
    void firstPassword_signsInAsAdministrator() throws IOException {
        Announcement first = Shared.firstStart();
        Shared.running();

        assertThat(Boards.asAdmin(first.http(), Shared.password()).role()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void secondStart_isQuickAndPrintsNoPassword() throws IOException {
        Shared.atRest();

        Launch launch = Shared.launch();

        Announcement second = launch.awaitReady();
        LOG.log(Level.INFO, "second start: {0} ms", second.duration().toMillis());
        assertThat(second.duration()).isLessThan(SECOND_START);
        assertThat(second.password()).isEmpty();
        assertThat(String.join("\n", launch.lines())).doesNotContain(Shared.password());
    }
}
