package io.belvedere.collect.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCollectorTest {

    private static final String CPU = "belvedere_process_cpu_usage_percent";
    private static final String MEMORY = "belvedere_process_memory_usage_mb";

    private FakeProc proc;

    @BeforeEach
    void begin(@TempDir Path root) {
        proc = new FakeProc(root);
    }

    private void process(int pid, String name, long cpuTicks, long pages) {
        process(pid, name, 1_000, cpuTicks, pages);
    }

    /** Half of the ticks in the kernel. */
    private void process(int pid, String name, long start, long cpuTicks, long pages) {
        proc.with(
                pid + "/stat",
                "%d (%s) S 1 1 1 0 -1 4194560 9 9 9 9 %d %d 0 0 20 0 3 0 %d 99999 %d 1844674 1 1 0 0 0\n"
                        .formatted(pid, name, cpuTicks - cpuTicks / 2, cpuTicks / 2, start, pages));
    }

    private void end(int pid) {
        try {
            Files.delete(proc.root().resolve(pid + "/stat"));
            Files.delete(proc.root().resolve(Integer.toString(pid)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private ProcessCollector collector(int top) {
        return new ProcessCollector(proc.folder(), "db1", top);
    }

    private static String labels(String name, int pid) {
        return "{host=\"db1\", pid=\"" + pid + "\", process_name=\"" + name + "\"} ";
    }

    private static List<String> ofProcesses(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("belvedere_")).toList();
    }

    @Test
    void collect_tellsProcessorTimeSinceTheRoundBefore() {
        process(7, "postgres", 1_000, 256);
        ProcessCollector collector = collector(5);
        FakeProc.lines(collector, 0);
        process(7, "postgres", 1_250, 512);

        List<String> second = FakeProc.lines(collector, 5);

        assertThat(ofProcesses(second))
                .containsExactly(CPU + labels("postgres", 7) + "50.0", MEMORY + labels("postgres", 7) + "2.0");
    }

    @Test
    void collect_takesTheLeadingByProcessorTimeAndByMemory() {
        process(1, "busy", 0, 1);
        process(2, "large", 0, 1_000_000);
        process(3, "neither", 0, 2);
        ProcessCollector collector = collector(1);
        FakeProc.lines(collector, 0);
        process(1, "busy", 400, 1);

        List<String> second = ofProcesses(FakeProc.lines(collector, 5));

        assertThat(second).hasSize(4).anyMatch(line -> line.contains("busy")).anyMatch(line -> line.contains("large"));
    }

    @Test
    void collect_leavesOutTheYoung() {
        process(1, "old", 0, 1);
        ProcessCollector collector = collector(5);
        FakeProc.lines(collector, 0);
        process(2, "new", 1_000, 1);

        List<String> atOnce = ofProcesses(FakeProc.lines(collector, 5));
        List<String> before = ofProcesses(FakeProc.lines(collector, 34));
        List<String> grown = ofProcesses(FakeProc.lines(collector, 35));

        assertThat(atOnce).noneMatch(line -> line.contains("new"));
        assertThat(before).noneMatch(line -> line.contains("new"));
        assertThat(grown).anyMatch(line -> line.contains("new"));
    }

    @Test
    void collect_takesAPidThatIsUsedAgainForAnotherProcess() {
        process(7, "first", 100, 5_000, 1);
        ProcessCollector collector = collector(5);
        FakeProc.lines(collector, 0);
        process(7, "second", 200, 100, 1);

        assertThat(ofProcesses(FakeProc.lines(collector, 5))).isEmpty();
        assertThat(ofProcesses(FakeProc.lines(collector, 40))).contains(CPU + labels("second", 7) + "0.0");
    }

    @Test
    void collect_forgetsWhatHasEnded() {
        process(7, "first", 0, 1);
        ProcessCollector collector = collector(5);
        FakeProc.lines(collector, 0);
        end(7);

        assertThat(FakeProc.lines(collector, 5)).contains("node_processes_pids 0.0");
    }

    @Test
    void collect_countsByState() {
        process(7, "one", 0, 1);
        process(8, "two", 0, 1);

        assertThat(FakeProc.lines(collector(5)))
                .contains(
                        "node_processes_state{state=\"S\"} 2.0",
                        "node_processes_pids 2.0",
                        "node_processes_threads 6.0");
    }

    @Test
    void parse_takesNamesWithBlanksAndParentheses() {
        assertThat(
                        ProcessStat.parse(
                                "9",
                                "9 (tmux: (server) 1) R 1 9 9 0 -1 4194560 1 0 0 0 3 4 0 0 20 0 1 0 500 1000 77 18446744073709551615 1"))
                .hasValue(new ProcessStat("9", "tmux: (server) 1", 'R', 1, 500, 7, 77));
    }

    @Test
    void parse_refusesWhatIsCutOff() {
        assertThat(ProcessStat.parse("9", "9 (bash) S 1 9 9")).isEmpty();
        assertThat(ProcessStat.parse("9", "")).isEmpty();
    }
}
