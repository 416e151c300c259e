package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kills parts or all of an installation while somebody writes. The next start must recover by itself and lose nothing. */
@ServersOfItsOwn
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RecoveryIT {

    private static final Logger LOG = System.getLogger(RecoveryIT.class.getName());
    private static final int ROUNDS = Integer.getInteger("belvedere.it.kill-rounds", Victim.values().length);
    private static final int MIN_WRITING_MILLIS = 500;
    private static final int MAX_WRITING_MILLIS = 3_000;

    private enum Victim {
        SERVER(1),
        POSTGRES(1),
        LAUNCHER(137),
        ALL(137);

        private final int exitCodeOfLauncher;

        Victim(int exitCodeOfLauncher) {
            this.exitCodeOfLauncher = exitCodeOfLauncher;
        }

        void kill(Installation installation, Launch launch) {
            switch (this) {
                case SERVER -> installation.findServer().ifPresent(Signals::kill);
                case POSTGRES -> installation.findPostgres().ifPresent(Signals::kill);
                case LAUNCHER -> Signals.kill(launch.launcher());
                case ALL -> installation.processes().forEach(Signals::kill);
            }
        }
    }

    @Test
    void kill_losesNoAcknowledgedWrite() throws Exception {
        long seed =
                Long.getLong("belvedere.it.seed", ThreadLocalRandom.current().nextLong());
        LOG.log(Level.INFO, "seed: {0}", Long.toString(seed));
        Random random = new Random(seed);
        BoardWriter writer = new BoardWriter();
        try (Installation installation = Installation.create("killed")) {
            Launch launch = installation.start();
            Announcement announcement = launch.awaitReady();
            Boards boards =
                    Boards.asAdmin(announcement.http(), announcement.password().orElseThrow());
            for (int round = 0; round < ROUNDS; round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                int writingMillis = MIN_WRITING_MILLIS + random.nextInt(MAX_WRITING_MILLIS - MIN_WRITING_MILLIS);
                Thread writing = writer.write(boards);

                writing.join(writingMillis);
                victim.kill(installation, launch);
                // With one part gone the launcher ends the others; killed itself, it leaves them to the next start.
                assertThat(launch.awaitEnd()).isEqualTo(victim.exitCodeOfLauncher);
                launch = installation.start();
                announcement = launch.awaitReady();

                LOG.log(
                        Level.INFO,
                        "round {0}: {1} killed after {2} ms, {3} dashboards, start {4} ms",
                        round + 1,
                        victim,
                        writingMillis,
                        writer.acknowledged().size(),
                        announcement.duration().toMillis());
                assertThat(announcement.password()).isEmpty();
                writing.join();
                assertAllThere(writer, boards);
            }
        }
    }

    private static void assertAllThere(BoardWriter writer, Boards boards) throws IOException {
        Map<String, String> there = boards.titles();
        assertThat(there).containsKeys(writer.acknowledged().keySet().toArray(String[]::new));
        assertThat(writer.acknowledged()).isNotEmpty().allSatisfy((id, titles) -> assertThat(titles)
                .contains(there.get(id)));
    }
}
