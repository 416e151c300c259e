package io.belvedere.promql.conformance;

import java.util.Map;
import java.util.TreeMap;
import org.opentest4j.TestAbortedException;

/** Counts what became of the cases of a script. */
final class ScriptTally {

    private final String script;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int passed;
    private int failed;

    ScriptTally(String script) {
        this.script = script;
    }

    void count(Runnable test) {
        try {
            test.run();
            passed++;
        } catch (TestAbortedException aborted) {
            skipped.merge(String.valueOf(aborted.getMessage()), 1, Integer::sum);
            throw aborted;
        } catch (Throwable fault) {
            failed++;
            throw fault;
        }
    }

    int passed() {
        return passed;
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return script + ": " + passed + " passed, " + failed + " failed, " + skips + " skipped " + skipped;
    }
}
