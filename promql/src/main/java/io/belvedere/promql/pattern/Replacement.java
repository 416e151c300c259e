package io.belvedere.promql.pattern;

import java.util.Optional;

/**
 * Replaces whole texts that match a regular expression in RE2's dialect by a template, as Go's {@code Regexp.Expand} fills
 * it. What its groups take is what Perl would find first, in time that grows with the text alone. Any number of threads
 * may share one.
 */
public final class Replacement {

    /** Of what is made of a text. Each of a chain of replacements can double what it gets. */
    public static final int MAX_LENGTH = 65_536;

    /** Marks are kept for each state. */
    private static final int MAX_MARKS = 1 << 20;

    private final States states;
    private final Program program;
    private final Template template;

    private Replacement(States states, Template template) {
        this.states = states;
        this.program = new Program(states);
        this.template = template;
    }

    public static Replacement of(String pattern, String template) {
        PatternException.requireLength(pattern, LinearPattern.MAX_RE2_LENGTH);
        try {
            Re2Parser parser = new Re2Parser(pattern);
            Node whole = new Node.Group(parser.parse(), Groups.WHOLE);
            Template filled = new Template(template, parser.groups());
            return of(Assembly.of(whole, filled.slots(), LinearPattern.maxRe2Steps(pattern)), filled);
        } catch (PatternSyntax wrong) {
            throw PatternException.of(pattern, wrong);
        }
    }

    private static Replacement of(States states, Template template) {
        if ((long) states.size() * template.slotCount() > MAX_MARKS) {
            throw new PatternSyntax("is too long for so many groups");
        }
        return new Replacement(states, template);
    }

    /** What the template makes of the text; empty if the text does not match. */
    public Optional<String> replaced(String text) {
        if (!program.matches(text)) {
            return Optional.empty();
        }
        boolean plain = template.slotCount() == 0;
        int[] marks = plain ? new int[0] : CaptureRun.marks(states, template.slotCount(), text);
        return Optional.of(template.filled(text, marks, MAX_LENGTH));
    }
}
