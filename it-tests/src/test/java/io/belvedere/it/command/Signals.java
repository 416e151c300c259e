package io.belvedere.it.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes as users, systems and accidents do. */
final class Signals {

    private Signals() {}

    /** What a terminal sends at Ctrl-C: to the whole foreground group, not to the leader alone. */
    static void interruptGroup(long leader) {
        try {
            new ProcessBuilder("kill", "-INT", "--", "-" + leader)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As kill -9 does. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(20));
    }

    static boolean await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException alive) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Those that still run after the time; one that has ended and only waits to be collected does not. */
    static Collection<ProcessHandle> survivors(Collection<ProcessHandle> processes, Duration limit) {
        long giveUpAt = System.nanoTime() + limit.toNanos();
        for (ProcessHandle process : processes) {
            await(process, Duration.ofNanos(Math.max(1, giveUpAt - System.nanoTime())));
        }
        return processes.stream()
                .filter(process -> process.isAlive() && process.info().command().isPresent())
                .toList();
    }
}
