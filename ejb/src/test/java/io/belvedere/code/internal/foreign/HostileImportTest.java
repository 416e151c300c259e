package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.Imported;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading it gives a legal board or one of two refusals, and soon. */
class HostileImportTest {

    private static final int RUNS = 700;
    /** Of the processor, so that what else runs on the machine does not count. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"grafana/panels.json", "grafana/rows.json", "perses/panels.json"})
    void read_ofMutatedFile_givesLegalBoardOrRefusal(String name) {
        long seed = new Random().nextLong();
        System.out.println("mutations of " + name + ": seed " + seed);
        Random random = new Random(seed);
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            Object file = Imports.file(name);
            Mutations.of(file, random);
            read += isRead(file, name + ", seed " + seed + ", run " + run) ? 1 : 0;
        }

        // Most files stay readable: otherwise nothing but refusals would have been tried.
        assertThat(read).isGreaterThan(RUNS / 3);
    }

    private static boolean isRead(@Nullable Object file, String description) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            Imports.requireLegal(Imports.read(file));
            return true;
        } catch (BelvedereException refusal) {
            assertThat(refusal.problem()).as(description).isIn(Problem.INVALID, Problem.LIMIT_EXCEEDED);
            return false;
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError(description, other);
        } finally {
            assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start))
                    .as(description)
                    .isLessThan(PATIENCE);
        }
    }

    @Test
    void read_ofFileWithTooManyPanels_isRefusedByTheLimit() {
        List<Object> panels = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            panels.add(Imports.object("type", "stat", "gridPos", Imports.object("x", 0.0, "y", (double) i)));
        }

        BelvedereException refusal = Refusals.of(() -> Imports.read(Imports.object("title", "Many", "panels", panels)));

        assertThat(refusal.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
        assertThat(refusal).hasMessage("the dashboard has more than 200 panels, at most 200 are allowed");
    }

    @Test
    void read_ofPanelsOnOnePlace_pushesThemDown() {
        List<Object> panels = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            panels.add(Imports.object(
                    "type", "stat", "gridPos", Imports.object("x", 0.0, "y", 0.0, "w", 24.0, "h", 60.0)));
        }

        Imported imported = Imports.read(Imports.object("title", "One place", "panels", panels));

        Imports.requireLegal(imported);
        assertThat(Imports.regions(imported)).hasSize(166);
        assertThat(Imports.report(imported)).contains("panels[199]: panel | no place is left above row 10000");
    }

    @Test
    void read_ofRowsInRows_endsAtSomeDepth() {
        Map<String, @Nullable Object> row = Imports.object("type", "stat", "title", "Deep");
        for (int i = 0; i < 20_000; i++) {
            row = Imports.object("type", "row", "title", "Row", "collapsed", true, "panels", List.of(row));
        }

        Imported imported = Imports.read(Imports.object("title", "Deep", "panels", List.of(row)));

        Imports.requireLegal(imported);
        assertThat(Imports.report(imported)).contains("rows stand in rows more than 4 deep");
    }

    @Test
    void read_ofManyFaults_countsTheNotesThatItLeavesOut() {
        List<Object> links = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            links.add(Imports.object("title", "Link " + i));
        }

        Imported imported = Imports.read(Imports.object("title", "Links", "panels", List.of(), "links", links));

        assertThat(imported.report()).hasSize(ImportReport.MAX_NOTES);
        assertThat(imported.report().get(ImportReport.MAX_NOTES - 1).what()).isEqualTo("3001 more notes");
    }
}
