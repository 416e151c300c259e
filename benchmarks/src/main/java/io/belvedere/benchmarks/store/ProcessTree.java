package io.belvedere.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Processes and what they started. */
public final class ProcessTree {

    private static final double TICKS_A_SECOND = 100;
    /** Behind the name, which may hold blanks: user and system time, then those of children that have ended. */
    private static final int FIRST_TIME = 11;

    private static final int END_SECONDS = 30;

    private ProcessTree() {}

    static Set<ProcessHandle> of(Collection<ProcessHandle> roots) {
        Set<ProcessHandle> all = new LinkedHashSet<>();
        roots.forEach(root -> {
            all.add(root);
            root.descendants().forEach(all::add);
        });
        return all;
    }

    public static double cpuSeconds(Collection<ProcessHandle> roots) {
        return of(roots).stream().mapToLong(ProcessTree::ticks).sum() / TICKS_A_SECOND;
    }

    public static void kill(Collection<ProcessHandle> roots) {
        Set<ProcessHandle> all = of(roots);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ProcessTree::awaitEnd);
    }

    static void awaitEnd(ProcessHandle process) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (process.isAlive()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
            Pause.millis(20);
        }
    }

    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + 4; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}
