package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The processes that take most, by processor time and by memory, each by name and pid. Pids are never used again for long,
 * so each is one more series for ever: only the first few get theirs, and only once they have lived a while, lest a
 * machine that builds software makes thousands a minute.
 */
final class ProcessCollector implements Collector {

    static final Duration YOUTH = Duration.ofSeconds(30);

    private static final double MEBIBYTE = 1_048_576;
    private static final double MILLISECONDS = 1_000;

    private final ProcFolder proc;
    private final String host;
    private final int top;
    private final AuxiliaryVector units;
    private Map<String, Seen> last = Map.of();
    private @Nullable Instant lastAt;

    ProcessCollector(ProcFolder proc, String host, int top) {
        this.proc = proc;
        this.host = host;
        this.top = top;
        this.units = AuxiliaryVector.read(proc);
    }

    /** {@code firstAt} is null for those that were there before anybody looked. */
    private record Seen(ProcessStat stat, @Nullable Instant firstAt, double cpuPercent) {

        double pages() {
            return stat.pages();
        }
    }

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public void collect(Measurements target) {
        Map<String, Seen> now = look(target.at());
        count(target, now);
        for (Seen process : leading(target.at(), now)) {
            String[] labels = {
                HostMetrics.HOST,
                host,
                HostMetrics.PROCESS_NAME,
                process.stat().name(),
                HostMetrics.PID,
                process.stat().pid()
            };
            target.gauge(HostMetrics.PROCESS_CPU, process.cpuPercent(), labels);
            target.gauge(HostMetrics.PROCESS_MEMORY, process.pages() * units.pageBytes() / MEBIBYTE, labels);
        }
        last = now;
        lastAt = target.at();
    }

    private Map<String, Seen> look(Instant at) {
        Map<String, Seen> now = new HashMap<>();
        for (String pid : proc.processes()) {
            proc.text(pid + "/stat")
                    .flatMap(line -> ProcessStat.parse(pid, line))
                    .ifPresent(stat -> now.put(pid, seen(stat, at)));
        }
        return now;
    }

    /** Percents of one processor since the round before: what came since then has used all of its time since then. */
    private Seen seen(ProcessStat stat, Instant at) {
        if (lastAt == null) {
            return new Seen(stat, null, 0);
        }
        Seen before = last.get(stat.pid());
        if (before == null || !before.stat().isSameAs(stat)) {
            return new Seen(stat, at, percent(stat.cpuTicks(), lastAt, at));
        }
        long ticks = stat.cpuTicks() - before.stat().cpuTicks();
        return new Seen(stat, before.firstAt(), percent(ticks, lastAt, at));
    }

    private double percent(long ticks, Instant from, Instant until) {
        double seconds = Duration.between(from, until).toMillis() / MILLISECONDS;
        return seconds > 0 ? 100.0 * ticks / units.ticksPerSecond() / seconds : 0;
    }

    private Set<Seen> leading(Instant at, Map<String, Seen> now) {
        List<Seen> grown = now.values().stream()
                .filter(process -> process.firstAt() == null
                        || Duration.between(process.firstAt(), at).compareTo(YOUTH) >= 0)
                .toList();
        Set<Seen> leading = new LinkedHashSet<>();
        grown.stream()
                .sorted(Comparator.comparingDouble(Seen::cpuPercent)
                        .thenComparingDouble(Seen::pages)
                        .reversed())
                .limit(top)
                .forEach(leading::add);
        grown.stream()
                .filter(process -> process.pages() > 0)
                .sorted(Comparator.comparingDouble(Seen::pages).reversed())
                .limit(top)
                .forEach(leading::add);
        return leading;
    }

    private static void count(Measurements target, Map<String, Seen> now) {
        Map<Character, Integer> byState = new TreeMap<>();
        now.values().forEach(process -> byState.merge(process.stat().state(), 1, Integer::sum));
        byState.forEach(
                (state, count) -> target.gauge("node_processes_state", count, "state", Character.toString(state)));
        target.gauge("node_processes_pids", now.size());
        target.gauge(
                "node_processes_threads",
                now.values().stream()
                        .mapToLong(process -> process.stat().threads())
                        .sum());
    }
}
