package io.belvedere.promql.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression that matches whole texts, in time that grows with the text alone. There are two dialects: a small
 * one that browsers and servers read alike, and RE2's for the query language. Any number of threads may share one.
 */
public final class LinearPattern {

    public static final int MAX_LENGTH = 500;

    /** Selectors of dashboards list the values that a reader picked. */
    public static final int MAX_RE2_LENGTH = 65_536;

    private static final int MAX_STEPS = 4_000;
    private static final int MAX_RE2_STEPS = 200_000;
    private static final int REPEATED_RE2_STEPS = 10_000;
    private static final int RE2_STEPS_PER_CHARACTER = 8;

    private final String text;
    private final Program program;
    private final Optional<Set<String>> words;
    private final String prefix;
    private final boolean prefixSuffices;

    private LinearPattern(String text, Node node, int maxSteps) {
        this.text = text;
        this.program = new Program(Assembly.of(node, Map.of(), maxSteps));
        this.words = Words.of(node);
        this.prefix = Words.prefix(node);
        this.prefixSuffices = Words.endsWithAnything(node);
    }

    /**
     * The small dialect: characters, {@code .}, classes such as {@code [a-z_]} and {@code \d \w \s}, groups, {@code |} and
     * the repeats {@code * + ? {2,5}}; it has no look-around and no back references.
     */
    public static LinearPattern of(String text) {
        PatternException.requireLength(text, MAX_LENGTH);
        try {
            return new LinearPattern(text, new PatternParser(text).parse(), MAX_STEPS);
        } catch (PatternSyntax wrong) {
            throw PatternException.of(text, wrong);
        }
    }

    /** RE2's dialect as Prometheus reads it: the dot takes line feeds too, unless a flag says otherwise. */
    public static LinearPattern re2(String text) {
        PatternException.requireLength(text, MAX_RE2_LENGTH);
        try {
            return new LinearPattern(text, new Re2Parser(text).parse(), maxRe2Steps(text));
        } catch (PatternSyntax wrong) {
            throw PatternException.of(text, wrong);
        }
    }

    /** A query may hold many patterns, so that short ones stay small whatever they repeat. */
    static int maxRe2Steps(String text) {
        return Math.min(MAX_RE2_STEPS, REPEATED_RE2_STEPS + RE2_STEPS_PER_CHARACTER * text.length());
    }

    public boolean matches(String candidate) {
        if (!candidate.startsWith(prefix)) {
            return false;
        }
        return prefixSuffices || program.matches(candidate);
    }

    /** All texts that match, if the pattern is no more than a list of them. */
    public Optional<Set<String>> words() {
        return words;
    }

    @Override
    public String toString() {
        return text;
    }
}
