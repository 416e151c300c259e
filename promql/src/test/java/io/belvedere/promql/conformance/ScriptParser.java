package io.belvedere.promql.conformance;

import io.belvedere.promql.Grid;
import io.belvedere.promql.conformance.ScriptCase.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a script into its cases. Used once. An empty line or a comment ends a block. */
final class ScriptParser {

    private static final Pattern LOAD = Pattern.compile("load(_with_nhcb)?\\s+(\\S+)");
    private static final Pattern INSTANT =
            Pattern.compile("eval(?:_(fail|warn|ordered|info))?\\s+instant\\s+at\\s+(\\S+)\\s+(.+)");
    private static final Pattern RANGE = Pattern.compile(
            "eval(?:_(fail|warn|info))?\\s+range\\s+from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+step\\s+(\\S+)\\s+(.+)");

    private final List<String> lines;
    private final List<ScriptCase> cases = new ArrayList<>();
    private LoadedSeries loaded = LoadedSeries.NONE;
    private int next;

    private ScriptParser(String script) {
        this.lines = script.lines().map(ScriptParser::withoutComment).toList();
    }

    static List<ScriptCase> parse(String script) {
        return new ScriptParser(script).parse();
    }

    private static String withoutComment(String line) {
        String stripped = line.strip();
        return stripped.startsWith("#") ? "" : stripped;
    }

    private List<ScriptCase> parse() {
        while (next < lines.size()) {
            try {
                parseBlock(lines.get(next++));
            } catch (IllegalArgumentException fault) {
                throw new IllegalArgumentException("line " + next + ": " + fault.getMessage(), fault);
            }
        }
        return cases;
    }

    private void parseBlock(String first) {
        if (first.equals("clear")) {
            loaded = LoadedSeries.NONE;
        } else if (first.startsWith("load")) {
            load(match(LOAD, first));
        } else if (first.startsWith("eval")) {
            evaluate(first);
        } else if (!first.isEmpty()) {
            throw new IllegalArgumentException("unknown command " + first);
        }
    }

    private void load(Matcher command) {
        LoadLines block = new LoadLines(ScriptDuration.millis(command.group(2)));
        while (inBlock()) {
            block.add(lines.get(next++));
        }
        loaded = loaded.with(block.series());
        if (command.group(1) != null) {
            loaded = loaded.with(block.nativeHistograms());
        }
    }

    private void evaluate(String first) {
        int line = next;
        ExpectationLines block = new ExpectationLines();
        while (inBlock()) {
            block.add(lines.get(next++));
        }
        Matcher range = RANGE.matcher(first);
        if (range.matches()) {
            Grid grid = ExpectationLines.grid(range.group(2), range.group(3), range.group(4));
            add(range, block, line, Mode.RANGE, grid);
        } else {
            Matcher instant = match(INSTANT, first);
            add(instant, block, line, Mode.INSTANT, Grid.instant(ScriptDuration.millis(instant.group(2))));
        }
    }

    private void add(Matcher command, ExpectationLines block, int line, Mode mode, Grid grid) {
        if (command.group(1) != null) {
            expectByCommand(command.group(1), block);
        }
        Expectation expectation = block.expectation();
        String query = command.group(command.groupCount());
        cases.add(new ScriptCase(line, query, mode, timesOf(expectation, grid), expectation, loaded));
    }

    /** A failure that is described on a line of its own is not to be replaced by any failure. */
    private static void expectByCommand(String what, ExpectationLines block) {
        if (!what.equals("fail") || block.expectation().failure() == null) {
            block.expect(what, MessagePattern.ANY);
        }
    }

    /** A range vector is asked for at its last time, whatever the command says. */
    private static Grid timesOf(Expectation expectation, Grid commanded) {
        Grid rangeVector = expectation.rangeVector();
        return rangeVector == null ? commanded : Grid.instant(rangeVector.endMillis());
    }

    private boolean inBlock() {
        return next < lines.size() && !lines.get(next).isEmpty();
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("cannot read " + line);
        }
        return matcher;
    }
}
