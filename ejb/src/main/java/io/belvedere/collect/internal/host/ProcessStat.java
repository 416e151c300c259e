package io.belvedere.collect.internal.host;

import java.util.Optional;

/**
 * A process by its file /proc/PID/stat.
 *
 * @param startTicks when it began, since the machine did: with the pid, this tells it from a later process of the same pid
 * @param cpuTicks processor time of all its threads
 */
record ProcessStat(String pid, String name, char state, long threads, long startTicks, long cpuTicks, long pages) {

    private static final int STATE = 0;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int THREADS = 17;
    private static final int START = 19;
    private static final int PAGES = 21;

    /** The name stands in parentheses and may hold some itself, and blanks. */
    static Optional<ProcessStat> parse(String pid, String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        Fields fields = Fields.of(line.substring(close + 1));
        if (fields.size() <= PAGES) {
            return Optional.empty();
        }
        return Optional.of(new ProcessStat(
                pid,
                line.substring(open + 1, close),
                fields.text(STATE).charAt(0),
                (long) fields.number(THREADS),
                (long) fields.number(START),
                (long) (fields.number(USER_TICKS) + fields.number(SYSTEM_TICKS)),
                (long) fields.number(PAGES)));
    }

    boolean isSameAs(ProcessStat other) {
        return pid.equals(other.pid) && startTicks == other.startTicks;
    }
}
