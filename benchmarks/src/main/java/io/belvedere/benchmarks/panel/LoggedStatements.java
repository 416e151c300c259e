package io.belvedere.benchmarks.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server had its PostgreSQL do, by the log of that.
 *
 * @param statements without their parameters, each as often as it was executed
 * @param boundaries begins and ends of transactions
 * @param checks of connections that were taken from the pool, each an empty statement
 * @param fetches of further rows of a statement that is counted already
 */
record LoggedStatements(List<String> statements, int boundaries, int checks, int fetches) {

    /** Time, process, name of the application, kind, text. Lines that a text goes on in begin with a tab. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\S+ \\S+ \\S+ \\[\\d+] (.*?) ?LOG: {2}(statement|execute(?: fetch from)?)(?: [^:\n]*)?: (.*(?:\n\t.*)*)");

    private static final Set<String> BOUNDARIES = Set.of("begin", "commit", "rollback", "start", "end");

    LoggedStatements {
        statements = List.copyOf(statements);
    }

    /** Of what lies in the log between two statements with these texts, but for those of this application. */
    static LoggedStatements between(String begin, String end, String log, String application) {
        Tally tally = new Tally();
        boolean isBetween = false;
        Matcher line = LINE.matcher(log);
        while (line.find()) {
            String text = line.group(3).replaceAll("\\s+", " ").strip();
            if (line.group(1).equals(application)) {
                isBetween = text.equals(begin) || (isBetween && !text.equals(end));
            } else if (isBetween) {
                tally.add(line.group(2), text);
            }
        }
        return new LoggedStatements(tally.statements, tally.boundaries, tally.checks, tally.fetches);
    }

    private static final class Tally {
        private final List<String> statements = new ArrayList<>();
        private int boundaries;
        private int checks;
        private int fetches;

        void add(String kind, String text) {
            if (kind.endsWith("from")) {
                fetches++;
            } else if (text.isEmpty()) {
                checks++;
            } else if (isBoundary(text)) {
                boundaries++;
            } else {
                statements.add(text);
            }
        }
    }

    private static boolean isBoundary(String text) {
        return BOUNDARIES.contains(text.split("\\W", 2)[0].toLowerCase(Locale.ROOT));
    }
}
